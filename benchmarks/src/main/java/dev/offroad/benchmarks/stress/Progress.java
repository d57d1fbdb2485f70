package dev.offroad.benchmarks.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How many calls a writer has ended, as the writer itself says: between these two numbers is what a
 * reading may show. One writer, any number of readers.
 */
final class Progress {

  private static final VarHandle ENDING;
  private static final VarHandle ENDED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      ENDING = lookup.findVarHandle(Progress.class, "ending", int.class);
      ENDED = lookup.findVarHandle(Progress.class, "ended", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int ending;
  private int ended;

  /** Said before the end of a call. */
  void callEnds() {
    ENDING.setRelease(this, ending + 1);
  }

  /** Said after the end of a call. */
  void callHasEnded() {
    ENDED.setRelease(this, ended + 1);
  }

  /** Calls that have ended for certain. */
  int ended() {
    return (int) ENDED.getAcquire(this);
  }

  /** Calls that have ended, or are about to. */
  int ending() {
    return (int) ENDING.getAcquire(this);
  }
}
