package dev.offroad.report;

import dev.offroad.snapshot.Bucket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Percentiles of durations, from the buckets of several nodes. */
final class Percentile {

  private final List<Bucket> buckets = new ArrayList<>();
  private boolean sorted = true;
  private long calls;

  void add(Iterable<Bucket> histogram) {
    for (Bucket bucket : histogram) {
      sorted &= buckets.isEmpty() || upperOfLast() <= bucket.upperNanos();
      buckets.add(bucket);
      calls += bucket.calls();
    }
  }

  private long upperOfLast() {
    return buckets.get(buckets.size() - 1).upperNanos();
  }

  /**
   * A duration that the given share of calls did not exceed, by the nearest-rank definition: that
   * of the call with rank {@code ⌈share × calls⌉}. Never too low, and at most 12.5 % above the
   * duration that the same share, and one call in a thousand more, did not exceed: so many may be
   * counted together, see {@link dev.offroad.snapshot.Snapshot#withRareDurationsTogether}.
   *
   * @param share from 0, exclusive, to 1
   * @param longest the longest call, in nanoseconds, which no percentile exceeds
   * @return nanoseconds, 0 when there was no call
   */
  long nanos(double share, long longest) {
    if (!sorted) {
      buckets.sort(Comparator.comparingLong(Bucket::upperNanos));
      sorted = true;
    }
    long rank = Math.max(1, (long) Math.ceil(share * calls));
    long seen = 0;
    for (Bucket bucket : buckets) {
      seen += bucket.calls();
      if (seen >= rank) {
        return Math.min(bucket.upperNanos(), longest);
      }
    }
    return 0;
  }
}
