package dev.offroad.recording;

/**
 * What timed calls took beyond all that is usual for their node, and how much of it their untimed
 * neighbours are charged as well.
 *
 * <p>A timed call that stands for 300 others and was held for a millisecond, by the collector or by
 * the operating system, says little about those 300; a call of a cache that took a millisecond as
 * it missed says that some of them may have missed too. Two things tell these apart. Where it has
 * happened {@value #CONFIRMED} times, it is taken as seen: on average that is right, and by then
 * not far off. Before that, the untimed calls are charged no more than there was room for: the time
 * under their caller's clock beyond what so many calls and all between them use to take.
 *
 * <p>Confined to the thread of its recorder, but for {@link #variance}.
 */
final class Outliers {

  /** So many times the mean, and a little, is usual. */
  private static final double USUAL = 16;

  private static final double LITTLE_NANOS = 256;

  /** With so many the error of their sum is a third of it. */
  private static final int CONFIRMED = 10;

  /** A part of what is owed is charged with each sample, so that no sample is charged too much. */
  private static final double PART = 1 / 16.0;

  private long seen;

  /** What untimed calls have to be charged yet, in nanoseconds. */
  private double owed;

  /** The room that was not used yet, and all that there was. */
  private double room;

  private double allRoom;

  /** What untimed calls have to be charged in all, and are each charged now. */
  private double sum;

  private double charge;

  private double sumOfSquares;

  /** The running mean of the time from one call to the next; negative before it is known. */
  private double apart = -1;

  /**
   * The part of a duration that is usual, in nanoseconds. One that is far below zero, as a callee
   * was charged more than it took, is as much an outlier as a long one.
   */
  double usual(double duration, double mean) {
    double limit = limit(mean);
    return Math.max(-limit, Math.min(duration, limit));
  }

  private static double limit(double mean) {
    return USUAL * Math.max(0, mean) + LITTLE_NANOS;
  }

  /**
   * Takes a sample in.
   *
   * @param gap the number of untimed calls before it
   * @param beyond what it took beyond the usual, in nanoseconds
   * @param passed the time since the sample before it, in nanoseconds; negative where not known
   * @param mean the mean duration in nanoseconds
   * @return what the untimed calls are to be charged now
   */
  double take(long gap, double beyond, long passed, double mean) {
    findRoom(gap, passed, mean);
    if (beyond != 0) {
      seen++;
      double more = (double) gap * beyond;
      owed += more;
      sum += more;
      sumOfSquares += more * more;
    }
    owed -= gap * charge;
    double now = seen >= CONFIRMED ? owed * PART : Math.max(-room, Math.min(owed, room));
    owed -= now;
    room = Math.max(0, room - Math.abs(now));
    return now;
  }

  /** What each untimed call is charged from now on, of so many up to now, in nanoseconds. */
  double charge(long untimed) {
    charge = seen >= CONFIRMED ? sum / Math.max(1, untimed) : 0;
    return charge;
  }

  private void findRoom(long gap, long passed, double mean) {
    if (gap == 0 || passed < 0) {
      return;
    }
    double each = (double) passed / gap;
    if (apart < 0) {
      apart = each;
    }
    double expected = 2 * gap * apart + limit(mean);
    if (passed > expected) {
      room += passed - expected;
      allRoom += passed - expected;
      each = expected / gap;
    }
    apart += (each - apart) * PART;
  }

  /**
   * The variance of what untimed calls were charged, in square nanoseconds. Of so few as there may
   * be, two more are assumed than were seen (Agresti and Coull, The American Statistician 52,
   * 1998).
   */
  double variance() {
    double variance = seen == 0 ? 0 : sumOfSquares * (seen + 2) / seen;
    return seen >= CONFIRMED ? variance : Math.min(variance, allRoom * allRoom);
  }
}
