package dev.offroad.recording;

import dev.offroad.thread.DaemonThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Turns the probes of the sections that ask for it on for bursts, and else off. One burst of two
 * milliseconds lies somewhere in each tenth of a second; from time to time all are on for longer,
 * so that the threads can see which of them still need it and ask again.
 *
 * <p>Works on a thread of its own, which lasts while there is anything to do. Safe for use by any
 * number of threads.
 */
final class BurstSchedule implements Runnable {

  private static final long CYCLE_NANOS = 100_000_000;
  private static final long BURST_NANOS = 2_000_000;
  private static final int CYCLES_BEFORE_TRIAL = 20;

  /** Some reviews of {@link GearShift} long. */
  private static final long TRIAL_NANOS = 20_000_000;

  /** So that the callers are compiled with what they need in bursts. */
  private static final long PRACTICE_NANOS = 100_000_000;

  private static final long FIRST_OFF_NANOS = 1_000_000;

  private final List<Burst> asking = new ArrayList<>();
  private final List<Burst> shifted = new ArrayList<>();
  private boolean running;
  private boolean failed;
  private volatile boolean ended;

  /** Asks for a section to be measured in bursts. Where no thread is to be had, it stays on. */
  synchronized void ask(Burst burst) {
    if (failed || burst.hasCallees() || asking.contains(burst) || shifted.contains(burst)) {
      return;
    }
    asking.add(burst);
    if (!running) {
      running = DaemonThread.startAside("offroad-bursts", this);
      failed = !running;
    }
  }

  @Override
  public void run() {
    try {
      while (begin()) {
        practise();
        for (int cycle = 0; cycle < CYCLES_BEFORE_TRIAL && !ended; cycle++) {
          cycle();
        }
        shiftAll(Burst.ALWAYS);
        sleep(TRIAL_NANOS);
      }
    } catch (Throwable e) {
      // Nobody waits for it. With all probes on, all is measured as it was before.
      giveUp();
    }
  }

  /** Takes in who asked. Returns whether there is anything to do. */
  private synchronized boolean begin() {
    shifted.clear();
    shifted.addAll(asking);
    asking.clear();
    running = !shifted.isEmpty() && !ended;
    return running;
  }

  /** Shifts nothing any more. */
  synchronized void end() {
    ended = true;
    failed = true;
  }

  private synchronized void giveUp() {
    failed = true;
    shiftAll(Burst.ALWAYS);
  }

  /** Before the first bursts of a section. */
  private void practise() {
    if (shifted.stream().allMatch(burst -> burst.bursts() > 0)) {
      return;
    }
    shiftAll(Burst.PRACTICE);
    sleep(PRACTICE_NANOS / 2);
    shiftAll(Burst.OFF);
    sleep(FIRST_OFF_NANOS);
    shiftAll(Burst.PRACTICE);
    sleep(PRACTICE_NANOS);
  }

  private void cycle() {
    long before = ThreadLocalRandom.current().nextLong(CYCLE_NANOS - BURST_NANOS);
    shiftAll(Burst.OFF);
    sleep(before);
    shiftAll(Burst.ON);
    sleep(BURST_NANOS);
    shiftAll(Burst.OFF);
    sleep(CYCLE_NANOS - BURST_NANOS - before);
  }

  private synchronized void shiftAll(int gear) {
    if (ended) {
      return;
    }
    for (Burst burst : shifted) {
      int to = burst.hasCallees() ? Burst.ALWAYS : gear;
      if (burst.gear() != to) {
        burst.shift(to, System.nanoTime());
      }
    }
  }

  private static void sleep(long nanos) {
    long until = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
