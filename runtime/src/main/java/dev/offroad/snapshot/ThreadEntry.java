package dev.offroad.snapshot;

import java.util.List;

/**
 * What one thread, or all threads of one kind, measured. All durations are nanoseconds and sums
 * over the threads. It holds exactly: {@code measuredNanos} is the sum of self time and probe cost
 * over the tree, and {@code elapsedNanos = measuredNanos + unmeasuredNanos}.
 *
 * @param name the thread's name; a {@code *} stands for the number of each of several threads
 * @param threads how many threads are in this entry
 * @param elapsedNanos from the first measured call to the end of the last, or to the snapshot while
 *     a call is open; for the main thread from the start of the JVM to the snapshot
 * @param measuredNanos the part of it that was inside measured calls
 * @param unmeasuredNanos the part of it that was not
 * @param probeNanos the estimated cost of all probes
 * @param tree the measured calls that no measured call made
 */
public record ThreadEntry(
    String name,
    int threads,
    long elapsedNanos,
    long measuredNanos,
    long unmeasuredNanos,
    long probeNanos,
    List<CallTreeNode> tree) {

  /** The name of the entry for threads beyond the bound of kinds. */
  public static final String OTHERS = "(other threads)";

  /** Takes a copy of the tree's list. */
  public ThreadEntry {
    tree = List.copyOf(tree);
  }

  /**
   * An entry whose sums are taken from its tree, so that it balances.
   *
   * @param name the thread's name
   * @param threads how many threads are in this entry
   * @param elapsedNanos their elapsed time; where the tree holds more than that, the tree counts
   * @param tree the measured calls that no measured call made
   * @return the entry
   */
  public static ThreadEntry balanced(
      String name, int threads, long elapsedNanos, List<CallTreeNode> tree) {
    long self = 0;
    long probes = 0;
    for (CallTreeNode node : new TreeWalk(tree)) {
      self += node.selfNanos();
      probes += node.probeNanos();
    }
    long measured = self + probes;
    long elapsed = Math.max(elapsedNanos, measured);
    return new ThreadEntry(name, threads, elapsed, measured, elapsed - measured, probes, tree);
  }
}
