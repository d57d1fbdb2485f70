package dev.offroad.recording;

import java.util.Arrays;

/**
 * How often each duration was seen, in buckets whose width grows with the duration: eight buckets
 * for each power of two, so that a bucket's upper edge is at most 12.5 % above any value in it.
 * Values below 16 ns have a bucket each.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * Recorder}.
 */
final class DurationHistogram {

  private static final int SUB_BUCKET_BITS = 3;
  private static final int SUB_BUCKETS = 1 << SUB_BUCKET_BITS;

  /** Enough for a microsecond; a longer duration makes the array grow, once. */
  private static final int FIRST_LENGTH = 9 * SUB_BUCKETS;

  private long[] calls = new long[FIRST_LENGTH];

  /**
   * The bucket of a duration.
   *
   * @param nanos the duration, not negative
   */
  static int bucketOf(long nanos) {
    if (nanos < SUB_BUCKETS) {
      return (int) nanos;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(nanos);
    int shift = exponent - SUB_BUCKET_BITS;
    int subBucket = (int) (nanos >>> shift) & (SUB_BUCKETS - 1);
    return ((shift + 1) << SUB_BUCKET_BITS) + subBucket;
  }

  /**
   * The longest duration that falls into a bucket.
   *
   * @param bucket the number of the bucket
   */
  static long upperNanos(int bucket) {
    if (bucket < SUB_BUCKETS) {
      return bucket;
    }
    int shift = (bucket >> SUB_BUCKET_BITS) - 1;
    long subBucket = bucket & (SUB_BUCKETS - 1);
    return ((SUB_BUCKETS + subBucket + 1) << shift) - 1;
  }

  /** Makes room for a bucket. Not part of {@link #count}, which must not allocate. */
  void makeRoomFor(int bucket) {
    if (bucket >= calls.length) {
      calls = Arrays.copyOf(calls, (bucket | (SUB_BUCKETS - 1)) + 1 + SUB_BUCKETS);
    }
  }

  void count(int bucket) {
    calls[bucket]++;
  }

  /** Copies the counts; consistent only under the protocol of {@link Recorder}. */
  long[] copy() {
    return calls.clone();
  }
}
