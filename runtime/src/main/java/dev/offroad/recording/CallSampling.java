package dev.offroad.recording;

/**
 * The calls of one node that are counted and not timed, and what they cost.
 *
 * <p>Each is charged the running mean of the timed ones, as self time of the node and out of the
 * timed call whose clock it ran under. As the mean lags behind durations that change, the charges
 * of the calls between two timed ones are compared with what they had been by the later one, and
 * the difference is made good bit by bit. So the sum of the charges follows {@code Σ gap ·
 * duration}, where the duration is that of a timed call and the gap the number of untimed ones
 * before it: as the gaps are random, that is right on average whatever the durations are. A charge
 * may be negative, as noise is taken as it comes.
 *
 * <p>Where durations have the variance {@code σ²} and do not depend on each other, the sum of
 * {@code U} untimed calls is off by {@code Σ g·x − Σ x}, whose variance is {@code σ² (Σ g² + U)}.
 * With one stride for all, this is somewhat more than that of a simple random sample (Cochran,
 * Sampling Techniques, 3rd edition, formula 2.9), as the gaps are random too.
 *
 * <p>What is sampled is the outermost call of a recursion, with all that is re-entered inside it: a
 * call deep in a recursion costs something else than one near its start.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * ReadableRecorder}.
 */
final class CallSampling {

  /** Self times are kept in 1/256 ns: the shortest calls take a few nanoseconds. */
  static final int FRACTION_BITS = 8;

  /** How many samples the mean, and the making good, reach back. */
  private static final int REACH = 16;

  private static final int REACH_BITS = Integer.numberOfTrailingZeros(REACH);

  /** Calls that have ended and were counted only, without re-entries. */
  long untimed;

  /** Re-entries that have ended and were counted only: their time is that of the outermost call. */
  long untimedReentries;

  /** What an untimed call is charged, in 1/256 ns. */
  long charge;

  /** Those of {@link #untimed} that are in the node's self time already. */
  long settled;

  /** Calls a window of time, as the last windows had them, the latest weighing most. */
  long rate;

  /** The part of the calls since the last review that were not re-entries. */
  double partOutermost = 1;

  /** What the next settling brings; see {@link #sample}. */
  long nextCharge;

  /** The self time that a sample adds beyond its own, in 1/256 ns. */
  long settledSelf;

  /** What is made good with a sample, in 1/256 ns. */
  long madeGood;

  /** The total time that a sample adds beyond its own, in nanoseconds. */
  long settledTotal;

  private long debt;

  private long callsAtReview;
  private long reentriesAtReview;
  private long timedAtReview;
  private long selfAtReview;

  private long samples;
  private double sum;
  private double sumOfSquares;
  private double sumOfSquaredGaps;

  /**
   * Takes a timed outermost call in. What it changes for the node is left in the fields named after
   * it, for the recorder to write.
   *
   * @param self its self time without the probe in nanoseconds, which noise can make negative
   * @param total its total time without the probe in nanoseconds
   */
  void sample(double self, double total) {
    long gap = untimed - settled;
    samples++;
    sum += self;
    sumOfSquares += self * self;
    sumOfSquaredGaps += (double) gap * (double) gap;
    long sample = fixed(self);
    debt += gap * (sample - charge);
    madeGood = debt >> REACH_BITS;
    debt -= madeGood;
    settledSelf = gap * charge + madeGood;
    settledTotal = Math.round((double) gap * total);
    nextCharge = charge + ((sample - charge) >> REACH_BITS);
  }

  /** The charges that are not in the node's self time yet, in 1/256 ns. */
  long unsettledSelf() {
    return (untimed - settled) * charge;
  }

  /** The variance of the self time, in square nanoseconds; 0 where every call was timed. */
  double varianceOfSelf() {
    if (untimed == 0) {
      return 0;
    }
    double n = (double) Math.max(1, samples);
    double variance = Math.max(0, sumOfSquares - sum * sum / n) / Math.max(1, n - 1);
    double gap = (double) (untimed - settled);
    return variance * (sumOfSquaredGaps + gap * gap + untimed);
  }

  /** Calls since the last review. */
  long newCalls(CallNode node) {
    return node.calls() - callsAtReview;
  }

  /** Remembers the figures of a node for the next review. */
  void reviewed(CallNode node) {
    long calls = newCalls(node);
    if (calls > 0) {
      partOutermost = 1 - (double) (node.reentries - reentriesAtReview) / calls;
    }
    reentriesAtReview = node.reentries;
    callsAtReview = node.calls();
    timedAtReview = node.timed;
    selfAtReview = node.self;
  }

  /**
   * The charge to begin with: the mean of the calls since the last review, or where there were
   * none, of all.
   */
  long firstCharge(CallNode node, double innerNanos) {
    long calls = node.timed - timedAtReview;
    double outermost = Math.max(1, Math.rint(calls * partOutermost));
    double mean =
        calls > 0
            ? (node.self - selfAtReview) / outermost
            : node.self / (double) Math.max(1, node.timed - node.reentries);
    return Math.round(mean) - fixed(innerNanos);
  }

  private static long fixed(double nanos) {
    return Math.round(nanos * (1 << FRACTION_BITS));
  }
}
