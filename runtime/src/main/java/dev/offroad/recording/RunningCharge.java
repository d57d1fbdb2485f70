package dev.offroad.recording;

/**
 * What the untimed calls of a node are charged. Each is charged the running mean of the timed ones.
 * As the mean lags behind durations that change, the charges of the calls between two timed ones
 * are compared with what they had been by the later one, and the difference is made good bit by
 * bit. So the sum of the charges follows {@code Σ gap · duration}, where the duration is that of a
 * timed call and the gap the number of untimed ones before it: as the gaps are random, that is
 * right on average whatever the durations are.
 *
 * <p>Confined to the thread of its recorder.
 */
final class RunningCharge {

  /** How many samples the mean, and the making good, reach back. */
  private static final int REACH = 16;

  private static final int REACH_BITS = Integer.numberOfTrailingZeros(REACH);

  /** Sums are kept in 1/256 ns: the shortest calls take a few nanoseconds. */
  private static final int FRACTION_BITS = 8;

  private static final int FRACTION = (1 << FRACTION_BITS) - 1;

  private long mean;
  private int rest;
  private long gap;
  private long chargedInGap;
  private long debt;

  /** Begins anew with a mean, in nanoseconds. */
  void start(double nanos) {
    mean = fixed(nanos);
    rest = 0;
    gap = 0;
    chargedInGap = 0;
    debt = 0;
  }

  /** The charge of the next untimed call, in whole nanoseconds. */
  long next() {
    gap++;
    chargedInGap += mean;
    long whole = mean + rest;
    rest = (int) whole & FRACTION;
    return whole >> FRACTION_BITS;
  }

  /** The number of untimed calls since the last sample. */
  long gap() {
    return gap;
  }

  /**
   * Takes a timed call in.
   *
   * @param nanos its duration, which noise can make negative
   */
  void sample(double nanos) {
    long sample = fixed(nanos);
    debt += gap * sample - chargedInGap;
    gap = 0;
    chargedInGap = 0;
    mean += (sample - mean) >> REACH_BITS;
  }

  /** What is to be added to the charges so far, in whole nanoseconds. */
  long makeGood() {
    long whole = (debt >> REACH_BITS) >> FRACTION_BITS;
    debt -= whole << FRACTION_BITS;
    return whole;
  }

  private static long fixed(double nanos) {
    return Math.round(nanos * (1 << FRACTION_BITS));
  }
}
