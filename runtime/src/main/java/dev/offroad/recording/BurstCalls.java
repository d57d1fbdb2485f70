package dev.offroad.recording;

/**
 * The calls of one node that were made in bursts, and what they stand for. The bursts begin at
 * random, so a burst is a random sample of the time: the calls outside are those inside times the
 * time outside over the time inside (a ratio estimate; Cochran, Sampling Techniques, 3rd edition,
 * section 6.1). Their error follows from how much the bursts differ.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * ReadableRecorder}.
 */
final class BurstCalls {

  private static final double LEAST_WITHOUT_PROBES = 0.02;

  /** What the node had before its first burst. */
  private final long callsBefore;

  private final long errorsBefore;

  /** In 1/256 ns. */
  private final long selfBefore;

  private final long timedBefore;
  private final int firstBurst;

  private long calls;
  private int burst;
  private int burstsWithCalls = 1;
  private long callsInBurst;
  private double sumOfSquares;

  /** Of a node that is about to count its first call in a burst. */
  BurstCalls(CallNode node) {
    callsBefore = node.calls();
    errorsBefore = node.errors;
    selfBefore = node.chargedSelf();
    timedBefore = node.timed;
    firstBurst = node.burst.bursts();
    burst = firstBurst;
  }

  /** Counts a call. */
  void count(int inBurst) {
    if (burst != inBurst) {
      sumOfSquares += (double) callsInBurst * callsInBurst;
      callsInBurst = 0;
      burst = inBurst;
      burstsWithCalls++;
    }
    calls++;
    callsInBurst++;
  }

  /** The part of the time that the probes of these calls took, in bursts that had any. */
  double partForProbes(CallNode node, ProbeCosts costs, long now) {
    double part = (double) burstsWithCalls / Math.max(1, node.burst.bursts());
    double on = Math.max(1, node.burst.onNanos(now) * part);
    double timed = (node.timed - timedBefore) / seen(node);
    return calls * (timed * costs.timed() + (1 - timed) * costs.untimed()) / on;
  }

  private int bursts(CallNode node) {
    return node.burst.bursts() - firstBurst + 1;
  }

  private double seen(CallNode node) {
    return Math.max(1, node.calls() - callsBefore);
  }

  /**
   * Estimates what the bursts up to now did not see.
   *
   * @param forProbes the part of the time in bursts that the probes of this thread took: in the
   *     rest of it the thread got as far as it does in as much time without probes
   */
  Unseen unseen(CallNode node, double forProbes, long now) {
    double each = node.burst.unseenForEachSeen(now) / Math.max(LEAST_WITHOUT_PROBES, 1 - forProbes);
    double unseen = calls * each;
    double seen = seen(node);
    double meanSelf = CallSampling.nanos(node.chargedSelf() - selfBefore) / seen;
    double meanErrors = (node.errors - errorsBefore) / seen;
    int bursts = bursts(node);
    double squares = sumOfSquares + (double) callsInBurst * callsInBurst;
    double variance =
        each * (each + 1) * Math.max(0, squares - (double) calls * calls / Math.max(1, bursts));
    return new Unseen(
        Math.round(unseen),
        Math.round(unseen * meanErrors),
        Math.round(unseen * meanSelf),
        variance * meanSelf * meanSelf
            + node.sampling.varianceOfSelf() * (unseen / seen) * (2 + unseen / seen));
  }

  /**
   * Calls that were made while the probes were off: an estimate.
   *
   * @param calls how many
   * @param errors those of them that ended by an exception
   * @param self their self time in nanoseconds
   * @param selfVariance the variance that it adds to the node's self time, in square nanoseconds
   */
  record Unseen(long calls, long errors, long self, double selfVariance) {
    static final Unseen NONE = new Unseen(0, 0, 0, 0);
  }
}
