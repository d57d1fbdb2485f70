package dev.offroad.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How far the end of a run has got. Who waits for it gives up on a thread that stands still, as
 * before a disk that never answers, not on one that is slow because the machine is: it stands still
 * where its stack is the same at each look. One that just gets no processor is given longer. One
 * that has not begun is not late by any fault of what it does, and is waited for. Safe for use by
 * any number of threads that work, and one that waits.
 */
final class Steps {

  private static final int LOOKS = 16;

  /** How many times as long a thread may stand still that waits for nothing but its turn. */
  private static final int TIMES_WITHOUT_PROCESSOR = 4;

  /** However it goes on: a fault may go on for ever. */
  private static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(30);

  /** The first step. */
  static final String START = "the start of the report";

  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final double MILLIS_OF_A_SECOND = 1e3;

  private final long mostMillis;
  private String step = START;
  private final List<Thread> workers = new ArrayList<>();
  private boolean done;

  private final Standstill standstill;
  private long lookedAt;
  private long waitedMillis;

  Steps() {
    this(MOST_MILLIS);
  }

  /** With another limit for all of it. */
  Steps(long mostMillis) {
    this(mostMillis, ThreadFacts.ofThisJvm());
  }

  /** With other facts of threads, too. */
  Steps(long mostMillis, ThreadFacts facts) {
    this.mostMillis = mostMillis;
    this.standstill = new Standstill(facts);
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
   * @param mostNanos how long it may stand still; for want of a processor, four times as long
   * @return the step that stands still for longer, or goes on for too long in all, and how long
   *     that is; empty where all is done
   */
  synchronized String await(long mostNanos) {
    boolean interrupted = false;
    // A millisecond more, as a wait of nothing has no end.
    long wait = 1 + TimeUnit.NANOSECONDS.toMillis(mostNanos / LOOKS);
    lookedAt = System.nanoTime();
    standstill.look(step, workers, lookedAt);
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
    standstill.look(step, workers, lookedAt);
    int times = 1;
    if (standstill.looks() >= LOOKS && standstill.mayBeForWantOfProcessor(lookedAt)) {
      times = TIMES_WITHOUT_PROCESSOR;
    }
    if (standstill.looks() >= LOOKS * times) {
      return step + " stood still for " + times * mostNanos / NANOS_OF_A_SECOND + " s";
    }
    if (waitedMillis >= mostMillis) {
      return step + " was not done after " + waitedMillis / MILLIS_OF_A_SECOND + " s";
    }
    return "";
  }
}
