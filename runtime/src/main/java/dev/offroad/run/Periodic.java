package dev.offroad.run;

import dev.offroad.recording.DaemonThread;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Work that is done again and again by a daemon thread of its own. No measured thread waits for it.
 * A fault ends it, with one warning.
 */
final class Periodic implements Runnable {

  private final String what;
  private final LongSupplier work;
  private final Sleep sleep;
  private long nanosToNext;

  Periodic(String what, long firstNanos, LongSupplier work, Sleep sleep) {
    this.what = what;
    this.nanosToNext = firstNanos;
    this.work = work;
    this.sleep = sleep;
  }

  /**
   * Starts the thread.
   *
   * @param thread its name
   * @param what what fails when the work fails, as the start of a sentence
   * @param firstNanos the nanoseconds until the work is done for the first time
   * @param work does it once, and gives the nanoseconds until it is to be done again; 0 for never
   */
  static void start(String thread, String what, long firstNanos, LongSupplier work) {
    DaemonThread.start(thread, new Periodic(what, firstNanos, work, TimeUnit.NANOSECONDS::sleep));
  }

  @Override
  public void run() {
    try {
      do {
        sleep.nanos(nanosToNext);
      } while (Faults.keep(what, this::once) && nanosToNext > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    nanosToNext = work.getAsLong();
  }

  /** Lets time pass. */
  interface Sleep {
    void nanos(long nanos) throws InterruptedException;
  }
}
