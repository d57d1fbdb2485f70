package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.snapshot.Bucket;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PercentileTest {

  /** The buckets of the given durations: eight for each power of two, written down anew. */
  private static List<Bucket> buckets(long... durations) {
    Map<Long, Long> calls = new TreeMap<>();
    for (long duration : durations) {
      long width = Math.max(1, Long.highestOneBit(duration) / 8);
      long upper =
          Long.MAX_VALUE - duration < width ? duration : duration - duration % width + width - 1;
      calls.merge(upper, 1L, Long::sum);
    }
    return calls.entrySet().stream().map(e -> new Bucket(e.getKey(), e.getValue())).toList();
  }

  /** Rank by whole numbers: the least {@code r} with {@code 100 r ≥ percent × n}. */
  private static long nearestRank(long[] durations, int percent) {
    long[] sorted = durations.clone();
    Arrays.sort(sorted);
    BigInteger hundred = BigInteger.valueOf(100);
    BigInteger wanted = BigInteger.valueOf(percent).multiply(BigInteger.valueOf(sorted.length));
    int rank = 1;
    while (hundred.multiply(BigInteger.valueOf(rank)).compareTo(wanted) < 0) {
      rank++;
    }
    return sorted[rank - 1];
  }

  @Test
  void isTheNearestRankNeverTooLowAndAtMostAnEighthTooHigh() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      long[] durations = new long[1 + random.nextInt(400)];
      Arrays.setAll(durations, any -> random.nextLong() >>> (20 + random.nextInt(43)));
      int cut = random.nextInt(durations.length + 1);
      Percentile percentile = new Percentile();
      percentile.add(buckets(Arrays.copyOf(durations, cut)));
      percentile.add(buckets(Arrays.copyOfRange(durations, cut, durations.length)));
      long longest = Arrays.stream(durations).max().orElseThrow();

      for (int percent : new int[] {1, 50, 90, 99, 100}) {
        long exact = nearestRank(durations, percent);
        long found = percentile.nanos(percent / 100.0, longest);
        assertWithMessage("%s %% of %s", percent, Arrays.toString(durations))
            .that(found)
            .isAtLeast(exact);
        assertThat((double) found).isAtMost(exact * 1.125);
        assertThat(found).isAtMost(longest);
      }
    }
  }

  @Test
  void valuesWithABucketOfTheirOwnAreExact() {
    Percentile percentile = new Percentile();
    percentile.add(List.of(new Bucket(1, 98), new Bucket(2, 1), new Bucket(9, 1)));

    assertThat(percentile.nanos(0.98, 9)).isEqualTo(1);
    assertThat(percentile.nanos(0.99, 9)).isEqualTo(2);
    assertThat(percentile.nanos(1, 9)).isEqualTo(9);
  }

  @Test
  void noPercentileExceedsTheLongestCall() {
    Percentile percentile = new Percentile();
    percentile.add(List.of(new Bucket(1_151, 1)));

    assertThat(percentile.nanos(0.99, 1_030)).isEqualTo(1_030);
  }

  @Test
  void ofNoCallIsNothing() {
    assertThat(new Percentile().nanos(0.99, 0)).isEqualTo(0);
  }

  @Test
  void moreCallsThanFitAnIntAreCounted() {
    Percentile percentile = new Percentile();
    percentile.add(List.of(new Bucket(10, 99_000_000_000L), new Bucket(100, 1_000_000_000L)));

    assertThat(percentile.nanos(0.99, 100)).isEqualTo(10);
    assertThat(percentile.nanos(0.9901, 100)).isEqualTo(100);
  }
}
