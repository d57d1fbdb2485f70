package dev.offroad.recording;

import java.util.Arrays;

/**
 * What the nodes of one thread ask of the budget, by what was called in the last windows of time,
 * and how the budget is shared out among them. Confined to the thread of its recorder.
 */
final class Demand {

  /** So many callees are timed of each call that stands for others. */
  static final int MOST_WITNESSED = 16;

  static final long WINDOW_NANOS = 5_000_000;

  private static final int HALVINGS = 24;
  private static final double PART_FOR_TIMING = 0.3;

  /** This part of the budget is the same for all nodes: what is called seldom is timed always. */
  private static final double PART_FOR_ALL = 0.2;

  private static final double MOST_WEIGHT = 4;

  /**
   * What is reserved for timing is not all used: so much more than there is is given out at most.
   */
  private static final double MOST_BOOST = 4;

  private static final double BOOST_STEP = 1.1;

  /** So many calls of each node are timed whatever it takes of the time. */
  private double always = 1;

  private double boost = 1;

  /** Calls a window, by the place of the node. */
  private long[] rates = {};

  /** How many calls of a node are timed in proportion to others. */
  private double[] weights = {};

  /** Calls that are witnessed for each sample of a node, on average. */
  private double[] witnessed = {};

  /** Calls a window of the node at a place. */
  long rate(int index) {
    return rates[index];
  }

  /**
   * How many calls of the node at a place are timed, where that many are of a node of mean time.
   */
  double timed(int index, double timedEach) {
    return Math.max(always, timedEach * weights[index]);
  }

  private static double costOfWindow(CallTree tree, int nodes, ProbeCosts costs) {
    double cost = 0;
    for (int i = 1; i < nodes; i++) {
      CallNode node = tree.node(i);
      cost += node.sampling.spent(node, costs);
    }
    return cost;
  }

  /** Takes in what the probes of the last window cost. */
  void spent(CallTree tree, int nodes, ProbeCosts costs, double allowed) {
    boost *= costOfWindow(tree, nodes, costs) < allowed ? BOOST_STEP : 1 / BOOST_STEP;
    boost = Math.max(1, Math.min(boost, MOST_BOOST));
  }

  /** Brings the rates of all nodes up to date. Returns their sum. */
  long take(CallTree tree, int nodes, long window) {
    if (rates.length < nodes) {
      rates = new long[Math.max(nodes, 2 * rates.length)];
      witnessed = new double[rates.length];
      weights = new double[rates.length];
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
    takeWeights(tree, nodes);
    return sum;
  }

  /**
   * A node that takes more of the time is timed more often, by the square root of that: halfway
   * between the least error of the sum, for which the number of samples would go by the time itself
   * (Neyman's allocation; Cochran, Sampling Techniques, 3rd edition, section 5.5), and the same
   * error of each.
   */
  private void takeWeights(CallTree tree, int nodes) {
    double mean = 0;
    int called = 0;
    for (int i = 1; i < nodes; i++) {
      mean += tree.node(i).sampling.time;
      called += rates[i] > 0 ? 1 : 0;
    }
    mean = Math.max(1, mean / Math.max(1, called));
    for (int i = 1; i < nodes; i++) {
      double weight = Math.sqrt(tree.node(i).sampling.time / mean);
      weights[i] = Math.max(1 / MOST_WEIGHT, Math.min(weight, MOST_WEIGHT));
    }
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
  double timedCallsEach(ProbeCosts costs, double allowed, int nodes) {
    always = Math.max(1, PART_FOR_ALL * allowed / costs.timed() / nodes);
    double most = 0;
    for (int i = 1; i < nodes; i++) {
      most = Math.max(most, rates[i] / weights[i]);
    }
    double counting = costs.untimed() * Arrays.stream(rates, 0, nodes).sum();
    double left = boost * Math.max(allowed - counting, PART_FOR_TIMING * allowed);
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
      double ofNode = timed(i, timedEach);
      timed += rates[i] <= ofNode ? rates[i] : ofNode * (1 + witnessed[i]);
    }
    return timed * (costs.timed() - costs.untimed());
  }
}
