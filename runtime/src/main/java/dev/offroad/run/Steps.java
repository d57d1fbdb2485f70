package dev.offroad.run;

import java.util.concurrent.TimeUnit;

/**
 * How far the end of a run has got. Who waits for it gives up on a step that takes too long, not on
 * many that each go well. Safe for use by two threads: one that works, and one that waits.
 */
final class Steps {

  private String step = "the start";
  private long since = System.nanoTime();
  private boolean done;

  /** The next step begins. */
  synchronized void begin(String what) {
    step = what;
    since = System.nanoTime();
    notifyAll();
  }

  /** All is done. */
  synchronized void end() {
    done = true;
    notifyAll();
  }

  /**
   * Waits for the end, for so long with each step. An interrupt does not end it, and is kept.
   *
   * @return the step that takes longer; empty where all is done
   */
  synchronized String await(long mostNanos) {
    boolean interrupted = false;
    try {
      while (!done) {
        long left = mostNanos - (System.nanoTime() - since);
        if (left <= 0) {
          return step;
        }
        try {
          // A millisecond more, as a wait of nothing has no end.
          wait(1 + TimeUnit.NANOSECONDS.toMillis(left));
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
