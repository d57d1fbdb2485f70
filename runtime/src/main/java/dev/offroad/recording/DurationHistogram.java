package dev.offroad.recording;

/**
 * The buckets in which durations are counted. Their width grows with the duration: eight buckets
 * for each power of two, so that a bucket's upper edge is at most 12.5 % above any value in it.
 * Values below 16 ns have a bucket each.
 */
final class DurationHistogram {

  private static final int SUB_BUCKET_BITS = 3;
  private static final int SUB_BUCKETS = 1 << SUB_BUCKET_BITS;

  /** Enough for a microsecond; a longer duration makes an array grow, once. */
  static final int FIRST_LENGTH = 9 * SUB_BUCKETS;

  private DurationHistogram() {}

  /**
   * The bucket of a duration.
   *
   * @param nanos the duration, not negative
   */
  static int bucketOf(long nanos) {
    // Without a branch: the shortest durations lie on both sides of it, in no order.
    int shift = 63 - SUB_BUCKET_BITS - Long.numberOfLeadingZeros(nanos | SUB_BUCKETS);
    return (shift << SUB_BUCKET_BITS) + (int) (nanos >>> shift);
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

  /** The length of an array that has room for a bucket, and for durations a little longer. */
  static int lengthFor(int bucket) {
    return (bucket | (SUB_BUCKETS - 1)) + 1 + SUB_BUCKETS;
  }
}
