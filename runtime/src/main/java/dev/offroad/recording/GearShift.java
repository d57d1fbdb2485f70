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

  /** So many callees are timed of each call that stands for others. */
  static final int MOST_WITNESSED = 16;

  private static final long WINDOW_NANOS = 5_000_000;
  private static final long WINDOW_NANOS_A_NODE = 10_000;
  private static final int MOST_STRIDE = 1 << 20;
  private static final int HALVINGS = 24;
  private static final double PART_FOR_TIMING = 0.3;

  /** A section is measured in bursts where counting its calls takes this part of the budget. */
  private static final double PART_FOR_BURSTS = 0.1;

  /** What a timed call costs at least, before it is known. */
  private static final double TIMED_AT_LEAST = 15;

  private final Budget budget;
  private long lastReview;

  /** A xorshift generator's state: not zero. */
  private long random;

  private long[] rates = {};

  /** Calls that are witnessed for each sample of a node, on average. */
  private double[] witnessed = {};

  GearShift(Budget budget, long seed, long now) {
    this.budget = budget;
    this.random = seed | 1;
    this.lastReview = now;
  }

  /**
   * Whether a call that begins is timed. A re-entry has to be where another node's clock runs, but
   * not the outermost call's.
   */
  static boolean isTimed(Frame frame, CallNode node, Frame caller) {
    if (frame != node) {
      return !node.countsReentries || (node.timer == node && caller.timer.node != node);
    }
    if (node.skip == 0) {
      return true;
    }
    if (caller.witnessed != 0) {
      caller.witnessed--;
      return true;
    }
    node.skip--;
    return false;
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
      if (calls * costs.untimed() > (1 - PART_FOR_TIMING) * allowed) {
        measureShortestInBursts(tree, nodes, PART_FOR_BURSTS * allowed / costs.untimed());
      }
    }
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      node.sampling.reviewed(node);
    }
    lastReview = now;
    return next;
  }

  /** Has the sections measured in bursts that make no measured calls and are called so often. */
  private void measureShortestInBursts(CallTree tree, int nodes, double calls) {
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      if (rates[i] > calls && !node.flat && !node.burst.hasCallees()) {
        budget.measureInBursts(node.burst);
      }
    }
  }

  /** Brings the rates of all nodes up to date. Returns their sum. */
  private long takeRates(CallTree tree, int nodes, long window) {
    if (rates.length < nodes) {
      rates = new long[Math.max(nodes, 2 * rates.length)];
      witnessed = new double[rates.length];
    }
    long sum = 0;
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      CallSampling sampling = node.sampling;
      if (node.burst.gear() == Burst.ALWAYS) {
        sampling.takeRate(node, (double) window / WINDOW_NANOS);
      } else {
        sampling.rate = 0;
      }
      rates[i] = sampling.rate;
      sum += sampling.rate;
    }
    takeWitnessed(tree, nodes);
    return sum;
  }

  private void takeWitnessed(CallTree tree, int nodes) {
    Arrays.fill(witnessed, 0, nodes, 0);
    for (int i = 1; i < nodes; i++) {
      witnessed[tree.node(i).parent.index] += rates[i];
    }
    for (int i = 1; i < nodes; i++) {
      witnessed[i] = Math.min(MOST_WITNESSED, witnessed[i] / Math.max(1, rates[i]));
    }
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
      timed += rates[i] <= timedEach ? rates[i] : timedEach * (1 + witnessed[i]);
    }
    return timed * (costs.timed() - costs.untimed());
  }

  private void shift(CallTree tree, int nodes, double timedEach, ProbeCosts costs) {
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      if (node.burst.gear() != Burst.ALWAYS) {
        continue;
      }
      node.countsReentries = rates[i] > timedEach;
      double outermost = rates[i] * node.sampling.partOutermost;
      int stride = (int) Math.min(MOST_STRIDE, Math.ceil(outermost / timedEach));
      if (stride <= 1) {
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
    double nanos = self / (double) (1 << CallSampling.FRACTION_BITS) - budget.costs().inner();
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
