package dev.offroad.report;

import dev.offroad.snapshot.Bucket;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Percentiles of durations, from the buckets of several nodes. */
final class Percentile {

  private final SortedMap<Long, Long> callsByUpper = new TreeMap<>();
  private long calls;

  void add(Iterable<Bucket> histogram) {
    for (Bucket bucket : histogram) {
      callsByUpper.merge(bucket.upperNanos(), bucket.calls(), Long::sum);
      calls += bucket.calls();
    }
  }

  /**
   * A duration that the given share of calls did not exceed, by the nearest-rank definition: that
   * of the call with rank {@code ⌈share × calls⌉}. At most 12.5 % too high, never too low.
   *
   * @param share from 0, exclusive, to 1
   * @param longest the longest call, in nanoseconds, which no percentile exceeds
   * @return nanoseconds, 0 when there was no call
   */
  long nanos(double share, long longest) {
    long rank = Math.max(1, (long) Math.ceil(share * calls));
    long seen = 0;
    for (Map.Entry<Long, Long> bucket : callsByUpper.entrySet()) {
      seen += bucket.getValue();
      if (seen >= rank) {
        return Math.min(bucket.getKey(), longest);
      }
    }
    return 0;
  }
}
