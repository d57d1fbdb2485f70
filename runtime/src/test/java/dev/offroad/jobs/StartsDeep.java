package dev.offroad.jobs;

import dev.offroad.Section;

/** A job whose first measured call is made where its stack is nearly full. */
public final class StartsDeep {

  private static int depth;
  private static int last;

  private StartsDeep() {}

  /**
   * Runs the job.
   *
   * @param arguments how many frames are left for the first measured call
   */
  public static void main(String[] arguments) throws InterruptedException {
    // Loaded, as the code around the call would have it: not what loads classes overflows.
    System.err.println(Section.class.getName() + dev.offroad.probe.Probe.class.getName());
    last = Integer.MAX_VALUE;
    try {
      recurse();
    } catch (StackOverflowError e) {
      last = depth - Integer.parseInt(arguments[0]);
    }
    depth = 0;
    try {
      recurse();
    } catch (StackOverflowError e) {
      System.err.println("overflow");
    }
    for (int i = 0; i < 2; i++) {
      Section.of("later").run(() -> System.err.println("later"));
      Thread.sleep(20);
    }
  }

  private static void recurse() {
    if (depth == last) {
      Section.of("deep").run(Thread::onSpinWait);
    } else {
      depth++;
      recurse();
    }
  }
}
