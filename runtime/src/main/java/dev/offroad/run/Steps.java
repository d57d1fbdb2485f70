package dev.offroad.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far the end of a run has got. Who waits for it gives up on a step that does not go on, not on
 * one that is slow because the machine is. Safe for use by two threads: one that works, and one
 * that waits.
 */
final class Steps {

  private static final int LOOKS = 8;

  private final LongSupplier progress;
  private String step = "the start";
  private boolean done;

  /**
   * Before the first step.
   *
   * @param progress changes as long as a step goes on
   */
  Steps(LongSupplier progress) {
    this.progress = progress;
  }

  /** The next step begins. */
  synchronized void begin(String what) {
    step = what;
    notifyAll();
  }

  /** All is done. */
  synchronized void end() {
    done = true;
    notifyAll();
  }

  /**
   * Waits for the end, as long as it goes on. An interrupt does not end it, and is kept.
   *
   * @param mostNanos how long it may stand still
   * @return the step that stands still for longer; empty where all is done
   */
  synchronized String await(long mostNanos) {
    boolean interrupted = false;
    String lastStep = step;
    long lastProgress = progress.getAsLong();
    long since = System.nanoTime();
    try {
      while (!done) {
        if (!step.equals(lastStep) || progress.getAsLong() != lastProgress) {
          lastStep = step;
          lastProgress = progress.getAsLong();
          since = System.nanoTime();
        }
        long left = mostNanos - (System.nanoTime() - since);
        if (left <= 0) {
          return step;
        }
        try {
          // A millisecond more, as a wait of nothing has no end. Progress wakes nobody.
          wait(1 + TimeUnit.NANOSECONDS.toMillis(Math.min(left, mostNanos / LOOKS)));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return "";
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
