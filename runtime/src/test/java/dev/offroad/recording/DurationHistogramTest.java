package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the buckets lie, and what a histogram keeps. */
final class DurationHistogramTest {

  private static final int LAST = DurationHistogram.bucketOf(Long.MAX_VALUE);

  static LongStream edges() {
    return LongStream.range(0, 63)
        .map(bit -> 1L << bit)
        .flatMap(power -> LongStream.of(power - 1, power, power + 1, power + (power >> 3)));
  }

  @ParameterizedTest
  @MethodSource("edges")
  void theErrorIsAnEighthAtMostAtEveryEdge(long nanos) {
    assertBucketFits(nanos, "edge");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theErrorIsAnEighthAtMostAnywhere(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      assertBucketFits(random.nextLong() >>> random.nextInt(1, 64), "seed " + seed);
    }
  }

  @Test
  void durationsBelowSixteenHaveABucketEach() {
    for (int nanos = 0; nanos < 16; nanos++) {
      assertThat(DurationHistogram.upperNanos(DurationHistogram.bucketOf(nanos))).isEqualTo(nanos);
    }
  }

  @Test
  void bucketsFollowEachOtherWithoutAGap() {
    assertThat(DurationHistogram.bucketOf(0)).isEqualTo(0);
    for (int bucket = 0; bucket < LAST; bucket++) {
      long upper = DurationHistogram.upperNanos(bucket);
      assertThat(DurationHistogram.bucketOf(upper)).isEqualTo(bucket);
      assertThat(DurationHistogram.bucketOf(upper + 1)).isEqualTo(bucket + 1);
      assertThat(DurationHistogram.upperNanos(bucket + 1)).isGreaterThan(upper);
    }
    assertThat(DurationHistogram.upperNanos(LAST)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anArrayMadeForABucketHasRoomForALittleMore() {
    for (long nanos = 1; nanos > 0; nanos <<= 1) {
      int bucket = DurationHistogram.bucketOf(nanos);
      assertThat(DurationHistogram.lengthFor(bucket)).isGreaterThan(bucket + 7);
    }
  }

  private static void assertBucketFits(long nanos, String origin) {
    int bucket = DurationHistogram.bucketOf(nanos);
    long upper = DurationHistogram.upperNanos(bucket);
    assertWithMessage("%s: upper edge for %s", origin, nanos).that(upper).isAtLeast(nanos);
    assertWithMessage("%s: error for %s", origin, nanos).that(upper - nanos).isAtMost(nanos / 8);
    assertWithMessage("%s: bucket of %s", origin, nanos).that(bucket).isAtMost(LAST);
  }
}
