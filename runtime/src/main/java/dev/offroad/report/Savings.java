package dev.offroad.report;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;

/**
 * How much earlier the job would end without the self time of one section, in nanoseconds.
 *
 * <p>For one thread that is the self time itself (Amdahl's law). Several threads share a section's
 * time {@code s}: where they all work side by side, the job gains {@code s / threads}; where fewer
 * do, up to {@code s / c} with {@code c = elapsed / wall}, the number that worked at once on
 * average. For several kinds of threads the least is that of the kind that gains most, and the most
 * is the sum, as when they work one after the other. It assumes that the section's threads are what
 * the job waits for.
 *
 * @param least the lower estimate
 * @param most the upper estimate, no more than the job's wall time
 */
record Savings(long least, long most) {

  static Savings without(int section, Snapshot snapshot) {
    double least = 0;
    double most = 0;
    for (ThreadEntry entry : snapshot.threads()) {
      double self = selfOf(section, entry);
      double atOnce = (double) entry.elapsedNanos() / Math.max(1, snapshot.wallNanos());
      double concurrency = Math.max(1, Math.min(entry.threads(), atOnce));
      least = Math.max(least, self / Math.max(1, entry.threads()));
      most += self / concurrency;
    }
    long wall = snapshot.wallNanos();
    return new Savings(Math.min(wall, Math.round(least)), Math.min(wall, Math.round(most)));
  }

  /**
   * The saving when the section becomes {@code times} as fast: the part {@code 1 − 1/times} of it.
   */
  Savings timesAsFast(double times) {
    double part = 1 - 1 / times;
    return new Savings(Math.round(least * part), Math.round(most * part));
  }

  /** The one figure, or the two where they differ to the eye. */
  String text() {
    String low = Durations.text(least);
    String high = Durations.text(most);
    return low.equals(high) ? low : low + " to " + high;
  }

  private static double selfOf(int section, ThreadEntry entry) {
    double self = 0;
    for (CallTreeNode node : new TreeWalk(entry.tree())) {
      self += node.section() == section ? node.selfNanos() : 0;
    }
    return self;
  }
}
