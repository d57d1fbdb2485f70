package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.Bucket;
import java.util.Arrays;
import java.util.List;

/**
 * How many calls took how long, of several threads and of a whole job. Each power of two sees its
 * first call sooner or later, most of them a few only: long durations take room by the buckets that
 * have calls, not by the longest of all, which would grow with the job. Used by one thread at a
 * time.
 */
final class DurationCounts {

  /** Durations of up to 65 microseconds, where most calls are, have a place for each bucket. */
  private static final int PLACES = 112;

  private static final int MORE_LONG = 4;

  private static final long[] NO_CALLS = {};
  private static final short[] NO_BUCKETS = {};

  private long[] calls = NO_CALLS;

  /** The buckets of long durations that have calls, in their order, and what they have. */
  private short[] longBuckets = NO_BUCKETS;

  private long[] longCalls = NO_CALLS;
  private int longOnes;

  /**
   * Adds those of a recorder.
   *
   * @param more calls by bucket
   */
  void add(long[] more) {
    addShort(more, Math.min(more.length, PLACES));
    int at = 0;
    for (int bucket = PLACES; bucket < more.length; bucket++) {
      if (more[bucket] > 0) {
        at = addLong(at, bucket, more[bucket]);
      }
    }
  }

  void add(DurationCounts more) {
    addShort(more.calls, more.calls.length);
    if (longOnes == 0 && more.longOnes > 0) {
      makeRoom(more.longOnes);
    }
    int at = 0;
    for (int i = 0; i < more.longOnes; i++) {
      at = addLong(at, more.longBuckets[i], more.longCalls[i]);
    }
  }

  private void addShort(long[] more, int length) {
    if (length > calls.length) {
      calls = Arrays.copyOf(calls, length);
    }
    for (int bucket = 0; bucket < length; bucket++) {
      calls[bucket] += more[bucket];
    }
  }

  /** Adds to a bucket that is not before a place, and returns the bucket's place. */
  private int addLong(int from, int bucket, long more) {
    int at = from;
    while (at < longOnes && longBuckets[at] < bucket) {
      at++;
    }
    if (at == longOnes || longBuckets[at] > bucket) {
      insert(at, bucket);
    }
    longCalls[at] += more;
    return at;
  }

  private void insert(int at, int bucket) {
    if (longOnes == longBuckets.length) {
      makeRoom(longOnes + MORE_LONG);
    }
    System.arraycopy(longBuckets, at, longBuckets, at + 1, longOnes - at);
    System.arraycopy(longCalls, at, longCalls, at + 1, longOnes - at);
    longBuckets[at] = (short) bucket;
    longCalls[at] = 0;
    longOnes++;
  }

  /** Both or none, as memory may run out. */
  private void makeRoom(int room) {
    short[] buckets = Arrays.copyOf(longBuckets, room);
    longCalls = Arrays.copyOf(longCalls, room);
    longBuckets = buckets;
  }

  /** Those that have calls, the shortest first. */
  List<Bucket> buckets() {
    int filled = longOnes;
    for (long each : calls) {
      filled += each > 0 ? 1 : 0;
    }
    Bucket[] buckets = new Bucket[filled];
    int place = 0;
    for (int bucket = 0; bucket < calls.length; bucket++) {
      if (calls[bucket] > 0) {
        buckets[place] = new Bucket(RecorderImage.upperNanos(bucket), calls[bucket]);
        place++;
      }
    }
    for (int i = 0; i < longOnes; i++) {
      buckets[place] = new Bucket(RecorderImage.upperNanos(longBuckets[i]), longCalls[i]);
      place++;
    }
    return List.of(buckets);
  }
}
