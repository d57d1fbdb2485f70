package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The longest thousandth of the calls by octave, and nothing else changed. */
final class LongestCallsTest {

  private static List<Bucket> random(Random random) {
    TreeMap<Long, Long> calls = new TreeMap<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
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
  void fewerThanAThousandCallsStayAsTheyAre() {
    List<Bucket> buckets = List.of(new Bucket(15, 990), new Bucket(1_151, 9));

    assertThat(LongestCalls.histogram(buckets)).isSameInstanceAs(buckets);
  }

  @Test
  void theLongestThousandthIsCountedByOctave() {
    List<Bucket> buckets =
        List.of(
            new Bucket(15, 7_000),
            new Bucket(143, 980), // The octave of these three has more than is left.
            new Bucket(159, 20),
            new Bucket(255, 1),
            new Bucket(1_151, 2),
            new Bucket(1_279, 1),
            new Bucket(2_047, 1),
            new Bucket(9_215, 4));

    assertThat(LongestCalls.histogram(buckets))
        .containsExactly(
            new Bucket(15, 7_000),
            new Bucket(143, 980),
            new Bucket(159, 20),
            new Bucket(255, 1),
            new Bucket(2_047, 4),
            new Bucket(16_383, 4))
        .inOrder();
  }

  @Test
  void oneCallMoreThanAThousandthIsNot() {
    List<Bucket> buckets =
        List.of(new Bucket(15, 2_996), new Bucket(1_151, 1), new Bucket(1_279, 3));

    assertThat(LongestCalls.histogram(buckets)).isSameInstanceAs(buckets);
  }

  @Test
  void noneAndTheShortestAndTheLongestAreCounted() {
    assertThat(LongestCalls.histogram(List.of())).isEmpty();
    List<Bucket> buckets =
        List.of(new Bucket(0, 5), new Bucket(1, 5_000), new Bucket(Long.MAX_VALUE, 5));
    assertThat(LongestCalls.histogram(buckets)).isEqualTo(buckets);
  }

  /** The share of calls up to any duration is never more than it was, and hardly less. */
  @Test
  void noCallIsLostAndAThousandthAtMostMoves() {
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      List<Bucket> before = random(random);
      List<Bucket> after = LongestCalls.histogram(before);
      long all = calls(before, Long.MAX_VALUE);

      assertWithMessage("%s", before).that(calls(after, Long.MAX_VALUE)).isEqualTo(all);
      assertThat(LongestCalls.histogram(after)).isEqualTo(after);
      assertThat(after).isInStrictOrder((a, b) -> order((Bucket) a, (Bucket) b));
      for (Bucket bucket : before) {
        long moved = calls(before, bucket.upperNanos()) - calls(after, bucket.upperNanos());
        assertWithMessage("%s", before).that(moved).isAtLeast(0);
        assertWithMessage("%s", before).that(moved).isAtMost(all / 1_000);
      }
    }
  }

  private static int order(Bucket first, Bucket second) {
    return Long.compare(first.upperNanos(), second.upperNanos());
  }
}
