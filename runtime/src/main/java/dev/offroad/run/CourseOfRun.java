package dev.offroad.run;

import dev.offroad.recording.DaemonThread;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Has the self times noted from time to time, by a daemon thread of its own. No measured thread
 * waits for it. A fault ends it, with one warning.
 */
final class CourseOfRun implements Runnable {

  private static final long FIRST_NANOS = 1_000_000_000L;

  private final LongSupplier note;
  private boolean goesOn = true;

  private CourseOfRun(LongSupplier note) {
    this.note = note;
  }

  /**
   * Begins to note.
   *
   * @param note notes the self times, and gives the nanoseconds until it is to be done again
   */
  static void start(LongSupplier note) {
    DaemonThread.start("offroad-course", new CourseOfRun(note));
  }

  @Override
  public void run() {
    try {
      TimeUnit.NANOSECONDS.sleep(FIRST_NANOS);
      while (goesOn) {
        TimeUnit.NANOSECONDS.sleep(next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long next() {
    goesOn = false;
    long[] next = {0};
    Faults.keep(
        "the course of the job",
        () -> {
          next[0] = note.getAsLong();
          goesOn = true;
        });
    return next[0];
  }
}
