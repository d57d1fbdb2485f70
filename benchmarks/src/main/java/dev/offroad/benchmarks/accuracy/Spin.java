package dev.offroad.benchmarks.accuracy;

/**
 * Work whose time is known: a chain of operations, each of which needs the one before, so that the
 * time is the number of rounds times that of one. Safe for use by one thread.
 */
final class Spin {

  private static final int CALIBRATION_ROUNDS = 20_000_000;
  private static final int CALIBRATIONS = 15;

  private final double nanosARound;
  private long state = 0x2545F4914F6CDD1DL;

  /** Finds out what a round takes. */
  Spin() {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < CALIBRATIONS; i++) {
      long start = System.nanoTime();
      rounds(CALIBRATION_ROUNDS);
      best = Math.min(best, (double) (System.nanoTime() - start) / CALIBRATION_ROUNDS);
    }
    nanosARound = best;
  }

  /** What a round takes, in nanoseconds. */
  double nanosARound() {
    return nanosARound;
  }

  /** The number of rounds that takes so many nanoseconds, at least 1. */
  int roundsOf(double nanos) {
    return (int) Math.max(1, Math.round(nanos / nanosARound));
  }

  void rounds(int rounds) {
    long x = state;
    for (int i = 0; i < rounds; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    state = x;
  }
}
