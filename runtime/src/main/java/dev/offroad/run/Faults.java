package dev.offroad.run;

import dev.offroad.console.Console;

/** Keeps faults of Offroad away from the user's job: each is said once, with where it happened. */
public final class Faults {

  private static final int MOST_CAUSES = 10;

  private Faults() {}

  /**
   * Does some work of Offroad's own; a fault in it costs a warning and nothing else.
   *
   * @param what what fails when the work fails, as the start of a sentence
   * @param work the work
   * @return whether it went well
   */
  public static boolean keep(String what, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException | Error e) {
      tell(what, e);
      return false;
    }
  }

  /**
   * Says that some work failed; where memory or the stack has run out, later: see {@link
   * Console#couldNotWarn}.
   *
   * @param what the work, as the start of a sentence; one of few
   * @param fault why
   */
  static void tell(String what, Throwable fault) {
    if (isShortage(fault)) {
      Console.couldNotWarn(what);
      return;
    }
    tellNow(what, fault);
  }

  /**
   * Says that some work failed, whatever had run out: at the end of the job nothing is left to be
   * harmed.
   *
   * @param what the work, as the start of a sentence
   * @param fault why
   */
  static void tellNow(String what, Throwable fault) {
    try {
      Console.warnOnce(what, what + " failed: " + fault + place(fault) + ". The job goes on.");
    } catch (OutOfMemoryError | StackOverflowError e) {
      Console.couldNotWarn(what);
    }
  }

  /**
   * Notes that something failed for lack of memory or stack, to be said later. Allocates nothing,
   * and initializes nothing where no run was started yet.
   *
   * @param what the work, in a few words; one of few
   */
  public static void noteShortage(String what) {
    RunStart.noteShortage(what);
  }

  /**
   * Whether memory or the stack had run out. The JDK often says so by an error of another kind.
   *
   * @param fault what was thrown
   * @return whether that is its cause
   */
  public static boolean isShortage(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? "" : ", at " + trace[0];
  }
}
