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
 * may be negative, as noise is taken as it comes. What a duration has beyond all that is usual
 * waits in {@link Outliers} until it is known to stand for more than itself.
 *
 * <p>Where durations have the variance {@code σ²} and do not depend on each other, the sum of
 * {@code U} untimed calls is off by {@code Σ g·x − Σ x}, whose variance is {@code σ² (Σ g² + U)}.
 * With one stride for all, this is somewhat more than that of a simple random sample (Cochran,
 * Sampling Techniques, 3rd edition, formula 2.9), as the gaps are random too. As durations drift,
 * {@code σ²} is taken from the differences of successive samples (Wolter, Introduction to Variance
 * Estimation, 2nd edition, section 8.2), each where its gap is.
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

  /** Self time a window of time, on average over the last windows, in 1/256 ns. */
  double time;

  /** What the next settling brings; see {@link #sample}. */
  long nextCharge;

  /** The self time that a sample adds beyond its own, in 1/256 ns. */
  long settledSelf;

  /** What is made good with a sample, in 1/256 ns. */
  long madeGood;

  /** The total time that a sample adds beyond its own, in nanoseconds. */
  long settledTotal;

  /**
   * The nearest call around the last sample that stands for no others. What is made good is taken
   * from it: one that stands for others would take it from all of them.
   */
  Frame payer;

  /** What the clock of the payer's node showed as the last sample began, in nanoseconds. */
  long clockedAt;

  /** The running mean of what is usual, in 1/256 ns. */
  private long usualCharge;

  private long debt;

  private long callsAtReview;
  private long reentriesAtReview;
  private long timedAtReview;
  private long selfAtReview;

  private final Outliers outliers = new Outliers();

  private long samples;
  private double last;

  /** Whether no sample was taken since the node was last timed whole. */
  private boolean fresh;

  private double sumOfSquares;
  private double sumOfWeightedSquares;

  /** Begins to charge untimed calls. */
  void start(long firstCharge) {
    charge = firstCharge;
    usualCharge = firstCharge;
    fresh = true;
  }

  /**
   * Takes a timed outermost call in. What it changes for the node is left in the fields named after
   * it, for the recorder to write.
   *
   * @param self its self time without the probe in nanoseconds, which noise can make negative
   * @param callees the time of its timed callees in nanoseconds
   * @param room the time since the last sample in which the untimed calls must have been, in
   *     nanoseconds; negative where that is not known
   */
  void sample(double self, long callees, long room) {
    long gap = untimed - settled;
    double mean = nanos(usualCharge);
    double usual = outliers.usual(self, mean);
    double standingForMore = outliers.take(gap, self - usual, room, mean);
    // Calls lie between two samples, and durations may rise or fall.
    long between = fixed(fresh ? usual : (last + usual) / 2);
    takeVariance(usual, gap);
    debt += gap * (between - usualCharge);
    long paid = debt >> REACH_BITS;
    debt -= paid;
    madeGood = paid + fixed(standingForMore);
    settledSelf = gap * charge + madeGood;
    settledTotal = (settledSelf >> FRACTION_BITS) + gap * callees;
    usualCharge += (fixed(usual) - usualCharge) >> REACH_BITS;
    nextCharge = usualCharge + fixed(outliers.charge(untimed));
  }

  /** Writes to the node, and to the payer, what {@link #sample} has found. */
  void settle(CallNode node) {
    node.self += settledSelf;
    node.total += settledTotal;
    payer.charged += madeGood;
    settled = untimed;
    charge = nextCharge;
  }

  private void takeVariance(double usual, long gap) {
    if (!fresh) {
      double difference = usual - last;
      sumOfSquares += difference * difference / 2;
      sumOfWeightedSquares += (double) gap * (double) gap * difference * difference / 2;
    }
    last = usual;
    fresh = false;
    samples++;
  }

  /** The charges that are not in the node's self time yet, in 1/256 ns. */
  long unsettledSelf() {
    return (untimed - settled) * charge;
  }

  /** What an untimed call is charged, in nanoseconds. */
  double chargeNanos() {
    return nanos(charge);
  }

  /** The variance of the self time, in square nanoseconds; 0 where every call was timed. */
  double varianceOfSelf() {
    if (untimed == 0) {
      return 0;
    }
    double variance = sumOfSquares / Math.max(1, samples - 1);
    double gap = (double) (untimed - settled);
    return sumOfWeightedSquares + variance * (gap * gap + untimed) + outliers.variance();
  }

  /**
   * Finds out how often a node was called since the last review.
   *
   * @param window how long that is in comparison to the one that rates are stated for
   */
  void takeRate(CallNode node, double window) {
    long calls = newCalls(node);
    if (calls > 0) {
      partOutermost = 1 - (double) (node.reentries - reentriesAtReview) / calls;
    }
    // Calls that come in bursts are not taken for gone in between.
    rate = Math.max((long) Math.ceil(calls / window), rate / 2);
    double lately = Math.max(0, node.self - selfAtReview) / window;
    time += (lately - time) / REACH;
  }

  /** What the probes of the calls since the last review cost, in nanoseconds. */
  double spent(CallNode node, ProbeCosts costs) {
    long timed = newTimed(node);
    return timed * costs.timed() + (newCalls(node) - timed) * costs.untimed();
  }

  private long newCalls(CallNode node) {
    return node.calls() - callsAtReview;
  }

  private long newTimed(CallNode node) {
    return node.timed - timedAtReview;
  }

  /** Remembers the figures of a node for the next review. */
  void reviewed(CallNode node) {
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
    long calls = newTimed(node);
    double outermost = Math.max(1, Math.rint(calls * partOutermost));
    double mean =
        calls > 0
            ? (node.self - selfAtReview) / outermost
            : node.self / (double) Math.max(1, node.timed - node.reentries);
    return Math.round(mean) - fixed(innerNanos);
  }

  /** Nanoseconds, of so many 1/256 ns. */
  static double nanos(long fixed) {
    return fixed / (double) (1 << FRACTION_BITS);
  }

  private static long fixed(double nanos) {
    return Math.round(nanos * (1 << FRACTION_BITS));
  }
}
