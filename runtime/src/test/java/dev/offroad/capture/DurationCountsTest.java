package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is added is there, bucket by bucket, however rare it is and however long it took. */
final class DurationCountsTest {

  /** More than the longest duration that there is needs. */
  private static final int BUCKETS = 500;

  private final DurationCounts counts = new DurationCounts();

  @Test
  void withoutCallsThereAreNoBuckets() {
    counts.add(new long[0]);
    counts.add(new long[BUCKETS]);
    counts.add(new DurationCounts());
    assertThat(counts.buckets()).isEmpty();
  }

  @RepeatedTest(50)
  void sumsAreThoseOfEachBucket(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    long[] sums = new long[BUCKETS];
    for (int i = random.nextInt(20); i >= 0; i--) {
      if (random.nextBoolean()) {
        counts.add(random(random, sums));
      } else {
        counts.add(several(random, sums));
      }
    }
    assertThat(counts.buckets()).isEqualTo(buckets(sums));
  }

  /** What has ended is added to what was read of live threads, and stays as it is. */
  @RepeatedTest(10)
  void aCopyIsOnItsOwn(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    long[] ended = new long[BUCKETS];
    counts.add(several(random, ended));
    DurationCounts copy = new DurationCounts();
    copy.add(counts);
    long[] all = ended.clone();
    copy.add(random(random, all));

    assertThat(counts.buckets()).isEqualTo(buckets(ended));
    assertThat(copy.buckets()).isEqualTo(buckets(all));
  }

  private static DurationCounts several(Random random, long[] sums) {
    DurationCounts counts = new DurationCounts();
    for (int i = random.nextInt(4); i >= 0; i--) {
      counts.add(random(random, sums));
    }
    return counts;
  }

  /** The calls of one recorder, most of them short, added to the sums, too. */
  private static long[] random(Random random, long[] sums) {
    long[] calls = new long[random.nextInt(BUCKETS + 1)];
    for (int bucket = 0; bucket < calls.length; bucket++) {
      boolean called = random.nextInt(1 + bucket / 20) == 0;
      calls[bucket] = called ? 1 + random.nextLong(1L << random.nextInt(40)) : 0;
      sums[bucket] += calls[bucket];
    }
    return calls;
  }

  private static List<Bucket> buckets(long[] calls) {
    List<Bucket> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < calls.length; bucket++) {
      if (calls[bucket] > 0) {
        buckets.add(new Bucket(RecorderImage.upperNanos(bucket), calls[bucket]));
      }
    }
    return buckets;
  }
}
