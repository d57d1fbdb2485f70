package dev.offroad.run;

import dev.offroad.thread.DaemonThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How far the end of a run has got. Who waits for it gives up on a thread that stands still, as
 * before a disk that never answers, not on one that is slow because the machine is: it stands still
 * where its stack is the same at each look. Safe for use by two threads: one that works, and one
 * that waits.
 */
final class Steps {

  private static final int LOOKS = 16;

  /** However it goes on: a fault may go on for ever. */
  private static final int MOST_SECONDS = 30;

  private static final double NANOS_OF_A_SECOND = 1e9;

  private String step = "";
  private final List<Thread> workers = new ArrayList<>();
  private boolean done;

  /** The next step begins, on the calling thread. */
  synchronized void begin(String what) {
    step = what;
    watch(Thread.currentThread());
  }

  /** A thread that works on it, too: as long as one of them goes on, all do. */
  synchronized void watch(Thread worker) {
    if (!workers.contains(worker)) {
      workers.add(worker);
    }
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
   * @return what stands still for longer, the step and since when; empty where all is done
   */
  synchronized String await(long mostNanos) {
    boolean interrupted = false;
    long start = System.nanoTime();
    int last = look();
    int alike = 0;
    try {
      while (!done) {
        int now = look();
        // Looks are counted, as time passes for a process that is suspended, too.
        alike = now == last ? alike + 1 : 0;
        last = now;
        if (alike > LOOKS) {
          return step + " stood still for " + mostNanos / NANOS_OF_A_SECOND + " s";
        }
        if (System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
          return step + " was not done " + MOST_SECONDS + " s after the end of the job";
        }
        try {
          // A millisecond more, as a wait of nothing has no end.
          wait(1 + TimeUnit.NANOSECONDS.toMillis(mostNanos / LOOKS));
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

  /**
   * Another number where a worker is at another place. One that waits may do so for any other
   * thread of Offroad's, such as one in the middle of a checkpoint.
   */
  private int look() {
    int places = step.hashCode();
    try {
      boolean waits = false;
      for (Thread worker : workers) {
        places = 31 * places + Arrays.hashCode(worker.getStackTrace());
        waits |= worker.getState() != Thread.State.RUNNABLE;
      }
      if (waits) {
        for (Thread other : DaemonThread.running()) {
          places += Arrays.hashCode(other.getStackTrace());
        }
      }
    } catch (OutOfMemoryError e) {
      return 0;
    }
    return places;
  }
}
