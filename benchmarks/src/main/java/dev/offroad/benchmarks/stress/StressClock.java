package dev.offroad.benchmarks.stress;

import dev.offroad.clock.NanoClock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A clock that stands still until its writer moves it. It stands at an even nanosecond for the
 * writer, and one later for everybody else, so that an image tells who took it.
 */
final class StressClock extends NanoClock {

  private static final VarHandle NOW;

  static {
    try {
      NOW = MethodHandles.lookup().findVarHandle(StressClock.class, "now", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Where the clock stands first. */
  static final long START = 1_000_000;

  private long now = START;
  private Thread writer;

  /** Makes the calling thread the one that moves the clock. */
  void takeOver() {
    writer = Thread.currentThread();
  }

  /** Moves the clock on. Called by the writer. */
  void advance(long nanos) {
    NOW.setOpaque(this, now + nanos);
  }

  @Override
  public long nanoTime() {
    long read = (long) NOW.getOpaque(this);
    return Thread.currentThread() == writer ? read : read + 1;
  }

  @Override
  public String name() {
    return "stress";
  }

  /** Whether an image was taken by a reader, from outside. */
  static boolean isOfReader(long takenAt) {
    return (takenAt & 1) != 0;
  }
}
