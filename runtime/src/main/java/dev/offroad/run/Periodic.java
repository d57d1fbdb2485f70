package dev.offroad.run;

import dev.offroad.console.Console;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Work that is done again and again by a daemon thread of its own. No measured thread waits for it.
 * A fault costs one warning, and the work waits longer each time before it is tried again: memory
 * that is short now may not be so in a minute.
 */
final class Periodic implements Runnable {

  private static final long FIRST_WAIT_MILLIS = 1_000;
  private static final long FIRST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(FIRST_WAIT_MILLIS);
  private static final long LONGEST_WAIT_NANOS = TimeUnit.HOURS.toNanos(1);

  private final String what;
  private final LongSupplier work;
  private final Sleep sleep;

  /** Made in advance: there may be no memory for it each time. */
  private final Runnable once = this::once;

  private long nanosToNext;

  /**
   * Work that is not begun.
   *
   * @param what what fails when the work fails, as the start of a sentence
   * @param firstNanos the nanoseconds until the work is done for the first time
   * @param work does it once, and gives the nanoseconds until it is to be done again; 0 for never
   * @param sleep lets time pass in between
   */
  Periodic(String what, long firstNanos, LongSupplier work, Sleep sleep) {
    this.what = what;
    this.nanosToNext = firstNanos;
    this.work = work;
    this.sleep = sleep;
  }

  @Override
  public void run() {
    try {
      do {
        pause();
        if (Faults.keep(what, once)) {
          Console.catchUp();
        } else {
          nanosToNext = Math.max(FIRST_WAIT_NANOS, Math.min(2 * nanosToNext, LONGEST_WAIT_NANOS));
        }
      } while (nanosToNext > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where memory for the sleep is short, one that needs none. */
  private void pause() throws InterruptedException {
    try {
      sleep.nanos(nanosToNext);
    } catch (OutOfMemoryError e) {
      Thread.sleep(FIRST_WAIT_MILLIS);
    }
  }

  private void once() {
    nanosToNext = work.getAsLong();
  }

  /** Lets time pass; interrupts the work where it is to end. */
  interface Sleep {
    void nanos(long nanos) throws InterruptedException;
  }
}
