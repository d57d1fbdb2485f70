package dev.offroad.recording;

/**
 * What timed calls took beyond all that is usual for their node, and how much of it their untimed
 * neighbours are charged as well.
 *
 * <p>A timed call that stands for 300 others and was held for a millisecond, by the collector or by
 * the operating system, says little about those 300; a call of a cache that took a millisecond as
 * it missed says that some of them may have missed too. Two things tell these apart. Where as much
 * has happened {@value #CONFIRMED} times, it is taken as seen: on average that is right, and by
 * then not far off. Before that, the untimed calls are charged no more than there was room for: the
 * time under their caller's clock beyond what so many calls and all between them use to take.
 *
 * <p>As much is what has the same power of 16: a pause of 30 ms is not confirmed by ten of 10 µs.
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

  private static final Tail[] NONE = {};

  /** The largest stands for all that is larger: some hundred milliseconds. */
  private static final int TAILS = 6;

  private Tail[] tails = NONE;

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
      tails()[powerOf(beyond)].add(gap * beyond);
    }
    double now = 0;
    for (Tail tail : tails) {
      now += tail.pay(gap);
    }
    return now;
  }

  private static int powerOf(double nanos) {
    int power = Math.getExponent(Math.abs(nanos) / LITTLE_NANOS) / 4;
    return Math.max(0, Math.min(power, TAILS - 1));
  }

  private Tail[] tails() {
    if (tails.length == 0) {
      Tail[] all = new Tail[TAILS];
      for (int i = 0; i < TAILS; i++) {
        all[i] = new Tail();
      }
      tails = all;
    }
    return tails;
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
      // What is longer than the room may not have been in it.
      for (int power = powerOf(passed - expected); power >= 0; power--) {
        tails()[power].addRoom(passed - expected);
      }
      each = expected / gap;
    }
    apart += (each - apart) * PART;
  }

  /** What each untimed call is charged from now on, of so many up to now, in nanoseconds. */
  double charge(long untimed) {
    double charge = 0;
    for (Tail tail : tails) {
      tail.charge = tail.seen >= CONFIRMED ? tail.sum / Math.max(1, untimed) : 0;
      charge += tail.charge;
    }
    return charge;
  }

  /** The variance of what untimed calls were charged, in square nanoseconds. */
  double variance() {
    double variance = 0;
    for (Tail tail : tails) {
      variance += tail.variance();
    }
    return variance;
  }

  /** The outliers of one size. Amounts are nanoseconds. */
  private static final class Tail {

    long seen;

    /** What untimed calls have to be charged in all. */
    double sum;

    double sumOfSquares;

    /** What untimed calls are each charged now. */
    double charge;

    /** What they have to be charged yet. */
    double owed;

    /** The room that was not used yet, and all that there was. */
    double room;

    double allRoom;

    void addRoom(double more) {
      room += more;
      allRoom += more;
    }

    void add(double more) {
      seen++;
      owed += more;
      sum += more;
      sumOfSquares += more * more;
    }

    double pay(long gap) {
      owed -= gap * charge;
      double now = seen >= CONFIRMED ? owed * PART : Math.max(-room, Math.min(owed, room));
      room = Math.max(0, room - Math.abs(now));
      owed -= now;
      return now;
    }

    /**
     * Of so few as there may be, two more are assumed than were seen (Agresti and Coull, The
     * American Statistician 52, 1998).
     */
    double variance() {
      if (seen == 0) {
        return 0;
      }
      double variance = sumOfSquares * (seen + 2) / seen;
      return seen >= CONFIRMED ? variance : Math.min(variance, allRoom * allRoom);
    }
  }
}
