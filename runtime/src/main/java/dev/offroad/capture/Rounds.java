package dev.offroad.capture;

import dev.offroad.clock.NanoClock;

/**
 * The rounds of a calibration: as many as are wanted where calls are fast, and fewer and smaller
 * ones where they are slow, as they are in a JVM that only interprets or on a machine that has no
 * time. So it ends when it has to, however slow calls are, and has at least one round of each part.
 *
 * <p>Confined to one thread.
 */
final class Rounds {

  private static final int MOST_CALLS = 5_000;
  private static final int FIRST_CALLS = 1_000;
  private static final int LEAST_CALLS = 100;

  /** What a round is to take at most: some four times as long as where calls are fast. */
  private static final long ROUND_NANOS = 3_000_000;

  private final NanoClock clock;
  private final long start;
  private long roundStart;
  private long until;
  private int left;
  private int calls = FIRST_CALLS;
  private boolean first;

  /** The time begins now. */
  Rounds(NanoClock clock) {
    this.clock = clock;
    start = clock.nanoTime();
    until = start;
  }

  /**
   * Begins the next part.
   *
   * @param most how many rounds it has where there is time
   * @param nanos until when it goes on, from the start of the whole calibration
   */
  void begin(int most, long nanos) {
    left = most;
    until = start + nanos;
    first = true;
    roundStart = clock.nanoTime();
  }

  /**
   * Begins the next round of the part.
   *
   * @return whether there is one
   */
  boolean next() {
    long now = clock.nanoTime();
    if (!first) {
      double fitting = (double) calls * ROUND_NANOS / Math.max(1, now - roundStart);
      calls = (int) Math.max(LEAST_CALLS, Math.min(MOST_CALLS, fitting));
    }
    boolean goesOn = left > 0 && (first || now - until < 0);
    first = false;
    roundStart = now;
    left--;
    return goesOn;
  }

  /** How many calls this round has. */
  int calls() {
    return calls;
  }
}
