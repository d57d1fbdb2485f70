package dev.offroad.faults.code;

import dev.offroad.Section;
import dev.offroad.faults.jvm.VirtualThreads;

/** A job whose measured recursions end in a {@code StackOverflowError}, again and again. */
public final class RecursionJob {

  /** What is called after each overflow, at the root of the thread's call tree. */
  static final String AFTER = "after";

  /** What the recursion is called from. */
  static final String AROUND = "around";

  private RecursionJob() {}

  /**
   * Overflows the stack so many times, and says how many recursive calls had begun.
   *
   * @param args {@code platform} or {@code virtual}, and the number
   * @throws InterruptedException never
   */
  public static void main(String[] args) throws InterruptedException {
    int overflows = Integer.parseInt(args[1]);
    Runnable work = () -> System.out.println("begun " + overflow(overflows));
    if (args[0].equals("virtual")) {
      VirtualThreads.start(work).join();
    } else {
      Thread thread = new Thread(work, "overflowing");
      thread.start();
      thread.join();
    }
  }

  private static long overflow(int times) {
    Section around = Section.of(AROUND);
    Section after = Section.of(AFTER);
    Recursion recursion = new MeasuredRecursion();
    for (int i = 0; i < times; i++) {
      try {
        around.run(() -> recursion.descend(Long.MAX_VALUE));
      } catch (StackOverflowError expected) {
        after.run(() -> {});
      }
    }
    return recursion.begun;
  }
}
