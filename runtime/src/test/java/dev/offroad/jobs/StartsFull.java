package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;

/** A job whose first measured call is made where its heap is nearly full, and which frees it. */
public final class StartsFull {

  private static final Section.Work<RuntimeException> MARK = StartsFull::mark;

  /** Less than a start is waited for that goes on. */
  private static final long MOST_NANOS = 4_000_000_000L;

  private static FullHeap heap = new FullHeap();
  private static boolean marked;

  private StartsFull() {}

  /**
   * Runs the job.
   *
   * @param arguments how many kilobytes are left for the first measured call
   */
  public static void main(String[] arguments) throws InterruptedException {
    System.err.println(Section.class.getName() + dev.offroad.probe.Probe.class.getName());
    byte[][] room = new byte[Integer.parseInt(arguments[0])][1024];
    heap.fill();
    for (int i = 0; i < room.length; i++) {
      room[i] = null;
    }
    long start = System.nanoTime();
    Section.of("first").run(MARK);
    long took = System.nanoTime() - start;
    heap = null;
    System.err.println("made " + marked);
    if (took > MOST_NANOS) {
      System.err.println("waited for what failed, ns: " + took);
    }
    while (!isMeasured()) {
      Thread.sleep(50);
    }
    System.err.println("measured");
  }

  private static void mark() {
    marked = true;
  }

  private static boolean isMeasured() {
    Section.of("again").run(MARK);
    try {
      return Offroad.snapshot().sections().stream().anyMatch(each -> each.name().equals("again"));
    } catch (IllegalStateException e) {
      return false; // It is not started as yet.
    }
  }
}
