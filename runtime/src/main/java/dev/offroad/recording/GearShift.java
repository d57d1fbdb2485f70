package dev.offroad.recording;

import java.util.Arrays;

/**
 * Decides which part of each node's calls is timed, so that the probes of one thread hold the
 * budget. The calls of nodes that are called seldom are all timed; of the others so many as fit,
 * the same number for each, as each has an error that depends on that number.
 *
 * <p>Confined to the thread of its recorder. It needs no timer: the thread's own timed calls bring
 * it about.
 */
final class GearShift {

  private static final long WINDOW_NANOS = 5_000_000;
  private static final long WINDOW_NANOS_A_NODE = 10_000;
  private static final int MOST_STRIDE = 1 << 20;
  private static final int HALVINGS = 24;
  private static final double PART_FOR_TIMING = 0.3;

  /** What a timed call costs at least, before it is known. */
  private static final double TIMED_AT_LEAST = 15;

  private final Budget budget;
  private long lastReview;

  /** A xorshift generator's state: not zero. */
  private long random;

  private long[] rates = {};

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
    long calls = takeRates(tree, nodes, window);
    double allowed = budget.share() * WINDOW_NANOS;
    ProbeCosts costs = budget.costs();
    if (costs == null) {
      if (calls * TIMED_AT_LEAST > allowed) {
        budget.calibrate();
      }
    } else {
      shift(tree, nodes, timedCallsEach(costs, allowed, nodes), costs);
    }
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      node.sampling.reviewed(node);
    }
    lastReview = now;
    return next;
  }

  /** Brings the rates of all nodes up to date. Returns their sum. */
  private long takeRates(CallTree tree, int nodes, long window) {
    if (rates.length < nodes) {
      rates = new long[Math.max(nodes, 2 * rates.length)];
    }
    long sum = 0;
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      CallSampling sampling = node.sampling;
      double now = (double) sampling.newCalls(node) * WINDOW_NANOS / window;
      // Calls that come in bursts are not taken for gone in between.
      sampling.rate = Math.max((long) Math.ceil(now), sampling.rate / 2);
      rates[i] = sampling.rate;
      sum += sampling.rate;
    }
    return sum;
  }

  /**
   * The number of calls of each node that can be timed in a window, so that the probes of all calls
   * cost no more than {@code allowed} nanoseconds. Where counting alone takes most of that, a part
   * of it goes to timing all the same.
   */
  private double timedCallsEach(ProbeCosts costs, double allowed, int nodes) {
    double most = (double) Arrays.stream(rates, 0, nodes).skip(1).max().orElse(0);
    double counting = costs.untimed() * Arrays.stream(rates, 0, nodes).sum();
    double left = Math.max(allowed - counting, PART_FOR_TIMING * allowed);
    if (costOfTiming(most, costs, nodes) <= left) {
      return Math.max(1.0, most);
    }
    double low = 1;
    double high = most;
    for (int i = 0; i < HALVINGS && high > low; i++) {
      double middle = (low + high) / 2;
      if (costOfTiming(middle, costs, nodes) <= left) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What it costs beyond counting all calls to time so many of each node. */
  private double costOfTiming(double timedEach, ProbeCosts costs, int nodes) {
    double timed = 0;
    for (int i = 1; i < nodes; i++) {
      timed += Math.min((double) rates[i], timedEach);
    }
    return timed * (costs.timed() - costs.untimed());
  }

  private void shift(CallTree tree, int nodes, double timedEach, ProbeCosts costs) {
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      node.countsReentries = rates[i] > timedEach;
      double outermost = rates[i] * node.sampling.partOutermost;
      int stride = (int) Math.min(MOST_STRIDE, Math.ceil(outermost / timedEach));
      if (stride <= 1) {
        node.stride = 1;
        node.skip = 0;
      } else {
        if (node.stride == 1) {
          start(node, costs);
        }
        node.stride = stride;
        if (node.skip > 2 * stride) {
          node.skip = gap(stride);
        }
      }
    }
  }

  /** Untimed calls of an earlier time stay charged as they are. */
  private static void start(CallNode node, ProbeCosts costs) {
    CallSampling sampling = node.sampling;
    node.self += sampling.unsettledSelf();
    sampling.settled = sampling.untimed;
    sampling.charge = sampling.firstCharge(node, costs.inner());
  }

  /**
   * Takes a timed outermost call of a sampled node into its estimates, and decides when the next
   * one is.
   *
   * @param self its self time in 1/256 ns
   * @param total its total time in nanoseconds
   * @return what it changes, to be written to the node
   */
  CallSampling sampled(CallNode node, long self, long total) {
    double inner = budget.costs().inner();
    double nanos = self / (double) (1 << CallSampling.FRACTION_BITS);
    node.sampling.sample(nanos - inner, total - inner);
    node.skip = gap(node.stride);
    return node.sampling;
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
