package dev.offroad.clock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Compares the fastest clock with the system's, in a JVM that may use it. Prints a line for each
 * law: its name, what was found, what is allowed.
 */
public final class ClockCheck {

  private static final long SETTLED_NANOS = 200_000_000L;
  private static final int HANDOVERS = 100_000;
  private static final int READINGS = 3_000_000;

  private final NanoClock clock = Clocks.fastest();

  private ClockCheck() {}

  /** Checks for as many seconds as the argument says. */
  public static void main(String[] arguments) throws InterruptedException {
    ClockCheck check = new ClockCheck();
    System.err.println("clock " + check.clock.name());
    System.err.println("backwards on one thread, ns: " + check.backwards() + " of at most 0");
    System.err.println(
        "backwards across threads, ns: " + check.backwardsAcross() + " of at most 100");
    double drift = check.drift(Long.parseLong(arguments[0]) * 1_000_000_000L);
    System.err.println("drift, ppm: " + drift + " of at most 10");
  }

  private long backwards() {
    long most = 0;
    long last = clock.nanoTime();
    for (int i = 0; i < READINGS; i++) {
      long now = clock.nanoTime();
      most = Math.max(most, last - now);
      last = now;
    }
    return most;
  }

  /** Two threads hand the time to and fro: who receives it is never earlier. */
  private long backwardsAcross() throws InterruptedException {
    AtomicLong baton = new AtomicLong();
    AtomicLong most = new AtomicLong();
    Thread other = new Thread(() -> handOver(baton, most, 1));
    other.start();
    handOver(baton, most, 0);
    other.join();
    return most.get();
  }

  /** The lowest bit of the baton says whose turn it is. */
  private void handOver(AtomicLong baton, AtomicLong most, int turn) {
    for (int i = 0; i < HANDOVERS; i++) {
      long seen = baton.get();
      while ((seen & 1) != turn) {
        Thread.onSpinWait();
        seen = baton.get();
      }
      long now = clock.nanoTime();
      long behind = seen < 2 ? 0 : seen - now;
      most.accumulateAndGet(behind, Math::max);
      baton.set((now & -2L) | (1 - turn));
    }
  }

  private double drift(long nanos) throws InterruptedException {
    Thread.sleep(SETTLED_NANOS / 1_000_000);
    clock.nanoTime();
    long start = System.nanoTime();
    long difference = difference();
    while (System.nanoTime() - start < nanos) {
      Thread.sleep(10);
      clock.nanoTime();
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
