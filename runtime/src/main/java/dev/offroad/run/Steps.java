package dev.offroad.run;

import dev.offroad.thread.DaemonThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How far the end of a run has got. Who waits for it gives up on a thread that stands still, as
 * before a disk that never answers, not on one that is slow because the machine is: it stands still
 * where its stack is the same at each look. One that is not in the system, nor waits for another
 * thread, may just get no processor: it is given longer. One that has not begun is not late by any
 * fault of what it does, and is waited for. Safe for use by two threads: one that works, and one
 * that waits.
 */
final class Steps {

  private static final int LOOKS = 16;

  /** How many times as long a thread may stand still that waits for nothing but its turn. */
  private static final int TIMES_AT_WORK = 4;

  /** However it goes on: a fault may go on for ever. */
  private static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(30);

  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final double MILLIS_OF_A_SECOND = 1e3;

  private final long mostMillis;
  private String step = "";
  private final List<Thread> workers = new ArrayList<>();
  private boolean done;

  /** At the last look: somebody was in the middle of Java code. */
  private boolean atWork;

  /** The last look: when it was, and what it saw. */
  private long lookedAt;

  private int seen;

  /** How many looks saw the same as the one before, up to the last one. */
  private int still;

  private long waitedMillis;

  Steps() {
    this(MOST_MILLIS);
  }

  /** With another limit for all of it. */
  Steps(long mostMillis) {
    this.mostMillis = mostMillis;
  }

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
   * @param mostNanos how long it may stand still before something that it waits for; in the middle
   *     of Java code, four times as long
   * @return the step that stands still for longer, or goes on for too long in all, and how long
   *     that is; empty where all is done
   */
  synchronized String await(long mostNanos) {
    boolean interrupted = false;
    // A millisecond more, as a wait of nothing has no end.
    long wait = 1 + TimeUnit.NANOSECONDS.toMillis(mostNanos / LOOKS);
    lookedAt = System.nanoTime();
    seen = look();
    String late = "";
    while (!done && late.isEmpty()) {
      try {
        wait(wait); // May end early: by a notice, or where somebody sets the clock.
      } catch (InterruptedException e) {
        interrupted = true;
      }
      long passed = System.nanoTime() - lookedAt;
      if (!done && (passed >= mostNanos / LOOKS || passed < 0)) {
        lookedAt += passed;
        waitedMillis += wait;
        late = lookAgain(mostNanos);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return late;
  }

  /** Looks are counted, as time passes for a process that is suspended, too. */
  private String lookAgain(long mostNanos) {
    int now = look();
    still = now == seen && !workers.isEmpty() ? still + 1 : 0;
    seen = now;
    int times = atWork ? TIMES_AT_WORK : 1;
    if (still > LOOKS * times) {
      return step + " stood still for " + times * mostNanos / NANOS_OF_A_SECOND + " s";
    }
    if (waitedMillis >= mostMillis) {
      return step + " was not done after " + waitedMillis / MILLIS_OF_A_SECOND + " s";
    }
    return "";
  }

  /**
   * Another number where a worker is at another place. One that waits may do so for any other
   * thread of Offroad's, such as one in the middle of a checkpoint.
   */
  private int look() {
    int places = step.hashCode();
    atWork = false;
    try {
      boolean waits = false;
      for (Thread worker : workers) {
        places = 31 * places + placeOf(worker);
        waits |= worker.getState() != Thread.State.RUNNABLE;
      }
      if (waits) {
        for (Thread other : DaemonThread.running()) {
          places += placeOf(other);
        }
      }
    } catch (OutOfMemoryError e) {
      return 0;
    }
    return places;
  }

  private int placeOf(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    // In the system, a thread is runnable for the JVM, whatever it waits for.
    boolean inSystem = stack.length > 0 && stack[0].isNativeMethod();
    atWork |= thread.getState() == Thread.State.RUNNABLE && !inSystem;
    return Arrays.hashCode(stack);
  }
}
