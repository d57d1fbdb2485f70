package dev.offroad.recording;

/**
 * The calls of one node that are counted and not timed, and what they cost.
 *
 * <p>Where {@code g} untimed calls before a timed one are taken to have lasted as long as that, and
 * durations have the variance {@code σ²} and do not depend on each other, the sum of {@code U}
 * untimed calls is off by {@code Σ g·x − Σ x}, whose variance is {@code σ² (Σ g² + U)}. With one
 * stride for all, this is somewhat more than that of a simple random sample (Cochran, Sampling
 * Techniques, 3rd edition, formula 2.9), as the gaps are random too.
 *
 * <p>What is sampled is the outermost call of a recursion, with all that is re-entered inside it: a
 * call deep in a recursion costs something else than one near its start.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * ReadableRecorder}.
 */
final class CallSampling {

  /** Calls that have ended and were counted only. */
  long untimed;

  /** Calls a window of time, as the last windows had them, the latest weighing most. */
  long rate;

  /** The part of the calls since the last review that were not re-entries. */
  double partOutermost = 1;

  private long callsAtReview;
  private long reentriesAtReview;
  private long timedAtReview;
  private long selfAtReview;
  private long totalAtReview;

  private final RunningCharge chargeOfSelf = new RunningCharge();
  private final RunningCharge chargeOfTotal = new RunningCharge();

  private long charged;
  private long samples;
  private double sum;
  private double sumOfSquares;
  private double sumOfSquaredGaps;

  /** What the next untimed call is charged as self time, in nanoseconds. */
  long nextSelf() {
    charged++;
    return chargeOfSelf.next();
  }

  /** What the next untimed call is charged as total time, in nanoseconds. */
  long nextTotal() {
    return chargeOfTotal.next();
  }

  /**
   * Takes a timed outermost call in.
   *
   * @param self its self time without the probe, which noise can make negative
   * @param total its total time without the probe
   */
  void sample(double self, double total) {
    samples++;
    sum += self;
    sumOfSquares += self * self;
    double gap = (double) chargeOfSelf.gap();
    sumOfSquaredGaps += gap * gap;
    chargeOfSelf.sample(self);
    chargeOfTotal.sample(total);
  }

  /** What is to be added to the self time that was charged so far, in nanoseconds. */
  long makeGoodSelf() {
    return chargeOfSelf.makeGood();
  }

  /** What is to be added to the total time that was charged so far, in nanoseconds. */
  long makeGoodTotal() {
    return chargeOfTotal.makeGood();
  }

  /** The variance of the self time, in square nanoseconds; 0 where every call was timed. */
  double varianceOfSelf() {
    if (charged == 0) {
      return 0;
    }
    double n = (double) Math.max(1, samples);
    double variance = Math.max(0, sumOfSquares - sum * sum / n) / Math.max(1, n - 1);
    return variance * (sumOfSquaredGaps + charged);
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
    totalAtReview = node.total;
  }

  /**
   * Lets the means start from the calls since the last review, or where there were none, from all.
   */
  void start(CallNode node, double innerNanos) {
    long calls = node.timed - timedAtReview;
    double outermost = Math.max(1, Math.rint(calls * partOutermost));
    if (calls > 0) {
      start(outermost, node.self - selfAtReview, node.total - totalAtReview, innerNanos);
    } else {
      start((double) Math.max(1, node.timed - node.reentries), node.self, node.total, innerNanos);
    }
  }

  private void start(double calls, long self, long total, double innerNanos) {
    chargeOfSelf.start(self / calls - innerNanos);
    chargeOfTotal.start(total / calls - innerNanos);
  }
}
