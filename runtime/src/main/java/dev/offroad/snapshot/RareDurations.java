package dev.offroad.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts rare durations together: in a long job, they would otherwise fill bucket after bucket, and
 * its report would grow as long as it runs.
 *
 * <p>Which are counted so follows from how many calls there are in each octave, half and quarter of
 * one, which does not change by it: done twice, it is done once, and who reads the buckets knows
 * which they are.
 */
final class RareDurations {

  /** Durations are rare where they are those of one call in so many, or fewer. */
  private static final long ONE_IN = 1_000;

  /** Buckets for one power of two. */
  private static final int SUB_BUCKETS = 8;

  private static final Bucket[] NONE = {};

  /** What is read, and, up to {@link #kept}, what is left of it. */
  private final Bucket[] buckets;

  private final long most;
  private int kept;
  private boolean changed;

  private RareDurations(Bucket[] buckets, long most) {
    this.buckets = buckets;
    this.most = most;
  }

  static List<ThreadEntry> together(List<ThreadEntry> threads) {
    List<ThreadEntry> fewer = new ArrayList<>(threads.size());
    for (ThreadEntry entry : threads) {
      fewer.add(
          new ThreadEntry(
              entry.name(),
              entry.threads(),
              entry.elapsedNanos(),
              entry.measuredNanos(),
              entry.unmeasuredNanos(),
              entry.probeNanos(),
              level(entry.tree())));
    }
    return fewer;
  }

  /**
   * Where nothing changes, what is there is there once: this is done at the end of jobs that have
   * no memory, too. The depth of this recursion is bounded by that of a call tree.
   */
  private static List<CallTreeNode> level(List<CallTreeNode> nodes) {
    List<CallTreeNode> fewer = new ArrayList<>(nodes.size());
    boolean same = true;
    for (CallTreeNode node : nodes) {
      List<Bucket> histogram = histogram(node.histogram());
      List<CallTreeNode> children = level(node.children());
      if (histogram == node.histogram() && children == node.children()) {
        fewer.add(node);
        continue;
      }
      same = false;
      fewer.add(
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
              histogram,
              node.selfErrorNanos(),
              children));
    }
    return same ? nodes : fewer;
  }

  /**
   * An octave, a power of two up to the next, that holds one call in {@value #ONE_IN} at most is
   * one bucket, or else each half of it that does, or else each quarter.
   *
   * @param buckets the shortest first
   * @return the same list where nothing is to be put together
   */
  static List<Bucket> histogram(List<Bucket> buckets) {
    Bucket[] all = buckets.toArray(NONE);
    long calls = 0;
    for (Bucket bucket : all) {
      calls += bucket.calls();
    }
    if (calls < ONE_IN) {
      return buckets;
    }
    RareDurations rare = new RareDurations(all, calls / ONE_IN);
    int first = 0;
    while (first < all.length) {
      // Zero is in the octave of one.
      long low = Long.highestOneBit(Math.max(1, all[first].upperNanos()));
      int end = rare.after(low + (low - 1), first);
      rare.add(first, end, low, low, Math.max(1, low / SUB_BUCKETS));
      first = end;
    }
    return rare.changed ? List.of(Arrays.copyOf(all, rare.kept)) : buckets;
  }

  /** Adds what is in an octave, or in a part of it, from {@code low} on and so long. */
  private void add(int first, int end, long low, long length, long shortest) {
    if (first == end) {
      return;
    }
    long calls = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = first; i < end; i++) {
      calls += buckets[i].calls();
      fewest = Math.min(fewest, buckets[i].calls());
    }
    if (length <= shortest || fewest > most) {
      keep(first, end);
      return;
    }
    if (calls <= most) {
      together(first, end, low + (length - 1), calls);
      return;
    }
    long half = length / 2;
    int middle = after(low + (half - 1), first);
    add(first, middle, low, half, shortest);
    add(middle, end, low + half, half, shortest);
  }

  private void together(int first, int end, long upper, long calls) {
    boolean same = end - first == 1 && buckets[first].upperNanos() == upper;
    keep(same ? buckets[first] : new Bucket(upper, calls));
    changed |= !same;
  }

  private void keep(int first, int end) {
    for (int i = first; i < end; i++) {
      keep(buckets[i]);
    }
  }

  /** Never further on than what is read. */
  private void keep(Bucket bucket) {
    buckets[kept++] = bucket;
  }

  /** The place of the first bucket above a duration. */
  private int after(long nanos, int from) {
    int place = from;
    while (place < buckets.length && buckets[place].upperNanos() <= nanos) {
      place++;
    }
    return place;
  }
}
