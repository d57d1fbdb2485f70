package dev.offroad.recording;

/**
 * Decides which part of each node's calls is timed, so that the probes of one thread hold the
 * budget. The calls of nodes that are called seldom are all timed; of the others so many as fit,
 * more of those that take more of the time; see {@link Demand}.
 *
 * <p>Confined to the thread of its recorder. It needs no timer: the thread's own timed calls bring
 * it about.
 */
final class GearShift {

  private static final long WINDOW_NANOS = Demand.WINDOW_NANOS;
  private static final long WINDOW_NANOS_A_NODE = 10_000;
  private static final int MOST_STRIDE = 1 << 20;

  /** A section is measured in bursts where counting its calls takes this part of the budget. */
  private static final double PART_FOR_BURSTS = 0.1;

  /** What a timed call costs at least, before it is known. */
  private static final double TIMED_AT_LEAST = 15;

  private final Budget budget;
  private long lastReview;

  /** A xorshift generator's state: not zero. */
  private long random;

  private final Demand demand = new Demand();

  GearShift(Budget budget, long seed, long now) {
    this.budget = budget;
    this.random = seed | 1;
    this.lastReview = now;
  }

  /** When to review first. */
  long firstReview() {
    return budget.isExact() ? Long.MAX_VALUE : lastReview + WINDOW_NANOS;
  }

  /** Shifts gears. Returns when to review next. */
  long review(CallTree tree, long now) {
    long window = Math.max(1, now - lastReview);
    int nodes = tree.count();
    long next = now + Math.max(WINDOW_NANOS, nodes * WINDOW_NANOS_A_NODE);
    long calls = demand.take(tree, nodes, window);
    double allowed = budget.share() * WINDOW_NANOS;
    ProbeCosts costs = budget.costs();
    if (costs == null) {
      if (calls * TIMED_AT_LEAST > allowed) {
        budget.calibrate();
      }
    } else {
      demand.spent(tree, nodes, costs, allowed * window / WINDOW_NANOS);
      shift(tree, nodes, demand.timedCallsEach(costs, allowed, nodes), costs);
      if (calls * costs.untimed() > allowed) {
        measureShortestInBursts(tree, nodes, allowed, costs);
      }
    }
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      node.sampling.reviewed(node);
    }
    lastReview = now;
    return next;
  }

  /**
   * Has the sections measured in bursts that make no measured calls, and that counting costs a part
   * of the budget as well as more than the budget of their own time.
   */
  private void measureShortestInBursts(CallTree tree, int nodes, double allowed, ProbeCosts costs) {
    double calls = PART_FOR_BURSTS * allowed / costs.untimed();
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      boolean isShort =
          node.stride > 1 && node.sampling.chargeNanos() * budget.share() < costs.untimed();
      if (isShort && demand.rate(i) > calls && !node.flat && !node.burst.hasCallees()) {
        budget.measureInBursts(node.burst);
      }
    }
  }

  private void shift(CallTree tree, int nodes, double timedEach, ProbeCosts costs) {
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      if (node.burst.gear() != Burst.ALWAYS) {
        continue;
      }
      double timed = demand.timed(i, timedEach);
      node.countsReentries = demand.rate(i) > timed;
      double outermost = demand.rate(i) * node.sampling.partOutermost;
      int stride = (int) Math.min(MOST_STRIDE, Math.ceil(outermost / timed));
      if (stride <= 1 || node.endsBorrowing()) {
        node.stride = 1;
        node.skip = 0;
      } else {
        boolean starts = node.stride == 1;
        node.stride = stride;
        if (starts) {
          start(node, costs);
        }
        if (starts || node.skip > 2 * stride) {
          node.skip = gap(stride);
        }
      }
    }
  }

  /** Untimed calls of an earlier time stay charged as they are. */
  private static void start(CallNode node, ProbeCosts costs) {
    CallSampling sampling = node.sampling;
    // It may be open, and was not sampled when it began.
    node.witnessed = Demand.MOST_WITNESSED;
    node.self += sampling.unsettledSelf();
    sampling.settled = sampling.untimed;
    sampling.start(sampling.firstCharge(node, costs.inner()));
  }

  /**
   * Takes a timed outermost call of a sampled node into its estimates, and decides when the next
   * one is. The call has ended, and is not written yet.
   *
   * @param self its self time in 1/256 ns
   * @param callees the time of its timed callees in nanoseconds
   * @return what it changes, to be written to the node
   */
  CallSampling sampled(CallNode node, long self, long callees) {
    ProbeCosts costs = budget.costs();
    // Of the calls that it stands for, the callees are not timed with them.
    double witnessed = (Demand.MOST_WITNESSED - node.witnessed) * (costs.outer() - costs.untimed());
    double nanos = CallSampling.nanos(self) - costs.inner() - witnessed;
    node.sampling.sample(nanos, callees, room(node));
    node.skip = gap(node.stride);
    return node.sampling;
  }

  /**
   * The time since a node's last sample began, without timed callees, under the clock of the
   * nearest call around it that stands for no others; -1 where that is another node than before.
   */
  private static long room(CallNode node) {
    Frame payer = node.caller.timer;
    while (payer.node.stride > 1) {
      payer = payer.caller.timer;
    }
    CallSampling sampling = node.sampling;
    long clocked = payer.node.clockedNanos() + (node.start - payer.start) - payer.callees;
    boolean known = sampling.payer != null && sampling.payer.node == payer.node;
    long room = known ? Math.max(0, clocked - sampling.clockedAt) : -1;
    sampling.payer = payer;
    sampling.clockedAt = clocked;
    return room;
  }

  /**
   * A random number of calls between two that are timed, from 0 to {@code 2 (stride - 1)}, {@code
   * stride - 1} on average: no rhythm of the program can fall in step with it.
   */
  private int gap(int stride) {
    random ^= random << 13;
    random ^= random >>> 7;
    random ^= random << 17;
    long range = 2L * stride - 1;
    return (int) (((random >>> 33) * range) >>> 31);
  }
}
