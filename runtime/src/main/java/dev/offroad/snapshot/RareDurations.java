package dev.offroad.snapshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Counts the longest calls of a node by octave, whole powers of two: in a long job, rare durations
 * would otherwise fill bucket after bucket, and its report would grow as long as it runs.
 *
 * <p>Which calls are so counted follows from the number of calls in each octave alone, which does
 * not change by it: done twice, it is done once, and who reads the buckets knows which they are.
 */
final class LongestCalls {

  /** One call in so many is counted by octave at most. */
  private static final long ONE_IN = 1_000;

  private LongestCalls() {}

  static List<ThreadEntry> byOctave(List<ThreadEntry> threads) {
    List<ThreadEntry> shorter = new ArrayList<>(threads.size());
    for (ThreadEntry entry : threads) {
      shorter.add(
          new ThreadEntry(
              entry.name(),
              entry.threads(),
              entry.elapsedNanos(),
              entry.measuredNanos(),
              entry.unmeasuredNanos(),
              entry.probeNanos(),
              level(entry.tree())));
    }
    return shorter;
  }

  /** The depth of this recursion is bounded by that of a call tree. */
  private static List<CallTreeNode> level(List<CallTreeNode> nodes) {
    List<CallTreeNode> shorter = new ArrayList<>(nodes.size());
    for (CallTreeNode node : nodes) {
      shorter.add(
          new CallTreeNode(
              node.section(),
              node.calls(),
              node.timedCalls(),
              node.errors(),
              node.selfNanos(),
              node.totalNanos(),
              node.probeNanos(),
              node.minNanos(),
              node.maxNanos(),
              histogram(node.histogram()),
              node.selfErrorNanos(),
              level(node.children())));
    }
    return shorter;
  }

  /**
   * The octaves from the longest down that hold, all together, one call in {@value #ONE_IN} at
   * most, are a bucket each.
   *
   * @param buckets the shortest first
   * @return the same where nothing is to be done
   */
  static List<Bucket> histogram(List<Bucket> buckets) {
    long left = buckets.stream().mapToLong(Bucket::calls).sum() / ONE_IN;
    int end = buckets.size();
    Deque<Bucket> octaves = new ArrayDeque<>();
    while (end > 0) {
      long upper = upperOfOctave(buckets.get(end - 1));
      int first = end;
      long calls = 0;
      while (first > 0 && upperOfOctave(buckets.get(first - 1)) == upper) {
        first--;
        calls += buckets.get(first).calls();
      }
      if (calls > left) {
        break;
      }
      left -= calls;
      octaves.addFirst(new Bucket(upper, calls));
      end = first;
    }
    if (octaves.isEmpty()) {
      return buckets;
    }
    List<Bucket> shorter = new ArrayList<>(buckets.subList(0, end));
    shorter.addAll(octaves);
    return shorter;
  }

  /** The longest duration below the next power of two; zero is in the octave of one. */
  private static long upperOfOctave(Bucket bucket) {
    return 2 * Long.highestOneBit(Math.max(1, bucket.upperNanos())) - 1;
  }
}
