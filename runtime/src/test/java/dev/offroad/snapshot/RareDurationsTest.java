package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rare durations share a bucket, and nothing else changes. */
final class RareDurationsTest {

  private static List<Bucket> random(Random random) {
    TreeMap<Long, Long> calls = new TreeMap<>();
    for (int i = random.nextInt(80); i >= 0; i--) {
      long nanos = random.nextLong() >>> random.nextInt(1, 64);
      long width = Math.max(1, Long.highestOneBit(nanos) / 8);
      calls.put(nanos / width * width + (width - 1), 1 + (1L << random.nextInt(20)));
    }
    List<Bucket> buckets = new ArrayList<>();
    calls.forEach((upper, count) -> buckets.add(new Bucket(upper, count)));
    return buckets;
  }

  private static long calls(List<Bucket> buckets, long atMost) {
    return buckets.stream()
        .filter(bucket -> bucket.upperNanos() <= atMost)
        .mapToLong(Bucket::calls)
        .sum();
  }

  @Test
  void ofFewerThanAThousandCallsNoneIsRare() {
    List<Bucket> buckets = List.of(new Bucket(15, 990), new Bucket(1_151, 1), new Bucket(1_279, 8));

    assertThat(RareDurations.histogram(buckets)).isEqualTo(buckets);
  }

  /** Eight calls of eight thousand are rare. */
  @Test
  void anOctaveOrAPartOfItWithFewCallsIsOneBucket() {
    List<Bucket> buckets =
        List.of(
            new Bucket(8, 3),
            new Bucket(9, 6_000), // 8 to 15: more than rare by its first quarter.
            new Bucket(12, 4),
            new Bucket(15, 4),
            new Bucket(143, 9),
            new Bucket(159, 1), // 144 to 159 is a bucket of its own beside what is not rare.
            new Bucket(175, 1),
            new Bucket(191, 1),
            new Bucket(223, 980),
            new Bucket(239, 1), // The second quarter of 192 to 255.
            new Bucket(255, 2),
            new Bucket(1_151, 2),
            new Bucket(1_919, 6),
            new Bucket(1 << 20, 900),
            new Bucket(5L << 40, 100));

    assertThat(RareDurations.histogram(buckets))
        .containsExactly(
            new Bucket(8, 3),
            new Bucket(9, 6_000),
            new Bucket(15, 8),
            new Bucket(143, 9),
            new Bucket(159, 1),
            new Bucket(191, 2),
            new Bucket(223, 980),
            new Bucket(255, 3),
            new Bucket(2_047, 8),
            new Bucket(1 << 20, 900),
            new Bucket(5L << 40, 100))
        .inOrder();
  }

  @Test
  void zeroAndTheLongestDurationHaveOctavesToo() {
    assertThat(RareDurations.histogram(List.of())).isEmpty();
    List<Bucket> buckets =
        List.of(
            new Bucket(0, 5),
            new Bucket(1, 5),
            new Bucket(2, 10_000),
            new Bucket(Long.MAX_VALUE - (1L << 60), 5),
            new Bucket(Long.MAX_VALUE, 5));

    assertThat(RareDurations.histogram(buckets))
        .containsExactly(
            new Bucket(0, 5),
            new Bucket(1, 5),
            new Bucket(2, 10_000),
            new Bucket(Long.MAX_VALUE, 10))
        .inOrder();
  }

  /** The share of calls up to any duration is never more than it was, and hardly less. */
  @Test
  void noCallIsLostAndUpToNoDurationMoreThanAThousandthMoves() {
    Random random = new Random(20261123);
    int fewer = 0;
    for (int i = 0; i < 20_000; i++) {
      List<Bucket> before = random(random);
      List<Bucket> after = RareDurations.histogram(before);
      fewer += after.size() < before.size() ? 1 : 0;
      long all = calls(before, Long.MAX_VALUE);

      assertWithMessage("%s", before).that(calls(after, Long.MAX_VALUE)).isEqualTo(all);
      assertThat(RareDurations.histogram(after)).isEqualTo(after);
      assertThat(after).isInStrictOrder((a, b) -> order((Bucket) a, (Bucket) b));
      for (Bucket bucket : before) {
        long moved = calls(before, bucket.upperNanos()) - calls(after, bucket.upperNanos());
        assertWithMessage("%s", before).that(moved).isAtLeast(0);
        assertWithMessage("%s", before).that(moved).isAtMost(all / 1_000);
      }
    }
    assertThat(fewer).isAtLeast(1_000);
  }

  private static int order(Bucket first, Bucket second) {
    return Long.compare(first.upperNanos(), second.upperNanos());
  }
}
