package dev.offroad.jobs;

import dev.offroad.Section;

/** Makes one measured call, says so, and then so many in a recursion that not all are timed. */
public final class Reviewed {

  public static final String AFTER_FIRST_CALL = "after the first call";
  public static final String AT_THE_END = "at the end";

  private static final Section WORK = Section.of("work");
  private static final int CALLS = 3_000_000;
  private static final int DEPTH = 3;

  private Reviewed() {}

  /** Runs the job. */
  public static void main(String[] arguments) {
    nested(0);
    System.err.println(AFTER_FIRST_CALL);
    for (int call = 0; call < CALLS; call++) {
      nested(DEPTH);
    }
    System.err.println(AT_THE_END);
  }

  private static void nested(int depth) {
    if (depth > 0) {
      WORK.run(() -> nested(depth - 1));
    } else {
      WORK.run(() -> {});
    }
  }
}
