package dev.offroad.clock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Compares the fastest clock with the system's, in a JVM that may use it. Prints a line for each
 * law: its name, what was found, what is allowed. The last line is of what has no law.
 */
public final class ClockCheck {

  private static final long SECOND = 1_000_000_000L;
  private static final long SETTLED_NANOS = 200_000_000L;
  private static final int READINGS_AT_FIRST = 3_000_000;
  private static final int HANDOVERS_AT_FIRST = 100_000;
  private static final int READINGS_A_PAUSE = 20_000;
  private static final int HANDOVERS_A_SECOND = 2_000;

  private final NanoClock clock = Clocks.fastest();
  private long backwards;
  private long backwardsAcross;
  private long backwardsUnordered;

  /** Only there so that no compiler leaves the reading out. */
  private volatile long orderedBy;

  private ClockCheck() {}

  /** Checks for as many seconds as the argument says. */
  public static void main(String[] arguments) throws InterruptedException {
    ClockCheck check = new ClockCheck();
    check.read(READINGS_AT_FIRST);
    check.handOverBothWays(HANDOVERS_AT_FIRST);
    double drift = check.drift(Long.parseLong(arguments[0]) * SECOND);
    System.err.println("clock " + check.clock.name());
    System.err.println("backwards on one thread, ns: " + check.backwards + " of at most 0");
    System.err.println(
        "backwards across threads, ns: " + check.backwardsAcross + " of at most 100");
    System.err.println("drift, ppm: " + drift + " of at most 10");
    System.err.println("read before its turn, ns: " + check.backwardsUnordered);
  }

  private void read(int readings) {
    long last = clock.nanoTime();
    for (int i = 0; i < readings; i++) {
      long now = clock.nanoTime();
      backwards = Math.max(backwards, last - now);
      last = now;
    }
  }

  /**
   * A processor may read its counter while it still waits for the baton, and so before the other
   * has read it: by the time that memory takes from one processor to another. The system's clock is
   * not read like that, and neither is what is read after it.
   */
  private void handOverBothWays(int times) throws InterruptedException {
    backwardsAcross = Math.max(backwardsAcross, handOver(times, true));
    backwardsUnordered = Math.max(backwardsUnordered, handOver(times, false));
  }

  /** Two threads hand the time to and fro: by how much who received it was earlier, at most. */
  private long handOver(int times, boolean ordered) throws InterruptedException {
    AtomicLong baton = new AtomicLong();
    AtomicLong most = new AtomicLong();
    Thread other = new Thread(() -> handOver(times, ordered, baton, most, 1));
    other.start();
    handOver(times, ordered, baton, most, 0);
    other.join();
    return most.get();
  }

  /** The lowest bit of the baton says whose turn it is. */
  private void handOver(int times, boolean ordered, AtomicLong baton, AtomicLong most, int turn) {
    for (int i = 0; i < times; i++) {
      long seen = baton.get();
      while ((seen & 1) != turn) {
        Thread.onSpinWait();
        seen = baton.get();
      }
      if (ordered) {
        orderedBy = Math.max(orderedBy, System.nanoTime());
      }
      long now = clock.nanoTime();
      long behind = seen < 2 ? 0 : seen - now;
      most.accumulateAndGet(behind, Math::max);
      baton.set((now & -2L) | (1 - turn));
    }
  }

  /**
   * The laws of {@link #read} and {@link #handOverBothWays} are held up to the clock all the while.
   */
  private double drift(long nanos) throws InterruptedException {
    Thread.sleep(SETTLED_NANOS / 1_000_000);
    clock.nanoTime();
    long start = System.nanoTime();
    long difference = difference();
    long nextHandover = start;
    while (System.nanoTime() - start < nanos) {
      Thread.sleep(10);
      read(READINGS_A_PAUSE);
      if (System.nanoTime() - nextHandover >= 0) {
        handOverBothWays(HANDOVERS_A_SECOND);
        nextHandover += SECOND;
      }
    }
    return 1e6 * (difference() - difference) / (System.nanoTime() - start);
  }

  /** The reading with the least time around it. */
  private long difference() {
    long best = 0;
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 10_000; i++) {
      long before = System.nanoTime();
      long now = clock.nanoTime();
      long after = System.nanoTime();
      if (after - before < shortest) {
        shortest = after - before;
        best = now - before - shortest / 2;
      }
    }
    return best;
  }
}
