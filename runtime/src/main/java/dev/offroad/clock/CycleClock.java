package dev.offroad.clock;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The processor's counter, in nanoseconds. It is calibrated against {@link System#nanoTime()} over
 * the whole run: each piece of time, from milliseconds at first to seconds, has the rate that the
 * counter had since the start, a little changed so that what the last piece was off by is made
 * good. So it never jumps.
 *
 * <p>Should the rate change, as when a machine is moved while it runs, the rest of the run is timed
 * by {@link System#nanoTime()}.
 */
final class CycleClock extends NanoClock {

  private static final int FIRST_PIECE_NANOS = 4_000_000;
  private static final long LONGEST_PIECE_NANOS = 4_000_000_000L;
  private static final long FIRST_CALIBRATION_NANOS = 300_000;
  private static final long LONGEST_CALIBRATION_NANOS = 5_000_000;
  private static final double MOST_DOUBT = 0.000_2;
  private static final int READINGS = 20;

  /** Two processors, or a correction, may differ by so much; a clock that jumped by more. */
  private static final double MOST_CHANGE = 0.001;

  /** Fixed point: nanoseconds a tick in 1/2^63, so that {@code multiplyHigh} gives half of them. */
  private static final double SCALE = 0x1p63;

  private final Source source;
  private final Reading start;
  private final ReentrantLock calibrating = new ReentrantLock();

  /** Read without a lock: all its fields are final, and the one before is still right. */
  private Piece piece;

  private CycleClock(Source source) {
    this.source = source;
    Reading first = source.read();
    Reading next = first;
    long begun = first.nanos;
    double doubt;
    do {
      if (2 * next.doubtTicks < first.doubtTicks) {
        first = next; // The code was compiled meanwhile.
      }
      next = source.read();
      doubt = Piece.doubt(first, next);
    } while (next.nanos - first.nanos < FIRST_CALIBRATION_NANOS
        || (doubt > MOST_DOUBT && next.nanos - begun < LONGEST_CALIBRATION_NANOS));
    start = first;
    piece = Piece.between(start, next, next.nanos, 0, FIRST_PIECE_NANOS);
  }

  /**
   * The clock.
   *
   * @throws IllegalStateException when a tick is longer than a nanosecond
   */
  static CycleClock start() {
    return start(new Source());
  }

  static CycleClock start(Source source) {
    CycleClock clock = new CycleClock(source);
    if (clock.piece.rate >= 1) {
      throw new IllegalStateException("its ticks are longer than a nanosecond");
    }
    return clock;
  }

  @Override
  public long nanoTime() {
    Piece now = piece;
    if (now.factor == 0) {
      return source.nanos() + now.nanos;
    }
    long ticks = source.ticks() - now.ticks;
    if (ticks > now.length) {
      calibrate(now);
      return now.after(ticks);
    }
    return now.at(ticks);
  }

  @Override
  public String name() {
    return piece.rate == 0 ? "nanotime (the time-stamp counter changed its rate)" : "tsc";
  }

  /** One thread begins the next piece; others go on with this one. */
  private void calibrate(Piece old) {
    if (!calibrating.tryLock()) {
      return;
    }
    try {
      if (piece == old) {
        piece = next(old, source.read());
      }
    } finally {
      calibrating.unlock();
    }
  }

  private Piece next(Piece old, Reading now) {
    long shown = old.after(now.ticks - old.ticks);
    long late = now.nanos - shown;
    double ticks = now.ticks - old.ticks;
    double change = late / (ticks * old.rate);
    // What it is late by may come from the doubt of the old rate, and that of this reading.
    double doubt = 2 * old.doubt + now.doubtTicks / ticks;
    if (!(Math.abs(change) < MOST_CHANGE + doubt)) {
      return Piece.ofNanoTime(shown - now.nanos);
    }
    // Where nobody asked for the time for long, it may be late by much: made good bit by bit.
    long length =
        Math.max(
            Math.min(LONGEST_PIECE_NANOS, 2 * old.lengthNanos()),
            (long) (Math.abs(late) / MOST_CHANGE));
    return Piece.between(start, now, shown, late, length);
  }

  /**
   * Both clocks at one moment, which is not known better than by so many ticks: code that is not
   * compiled yet takes microseconds between two readings.
   */
  record Reading(long ticks, long nanos, long doubtTicks) {}

  /** The two clocks, so that tests can bring their own. */
  static class Source {
    long ticks() {
      return CycleCounter.read();
    }

    long nanos() {
      return System.nanoTime();
    }

    /** The best of several readings: the one whose two readings of the counter are closest. */
    final Reading read() {
      Reading best = null;
      long shortest = Long.MAX_VALUE;
      for (int i = 0; i < READINGS; i++) {
        long before = ticks();
        long nanos = nanos();
        long after = ticks();
        if (after - before < shortest) {
          shortest = after - before;
          best = new Reading(before + (after - before) / 2, nanos, (after - before) / 2);
        }
      }
      return best;
    }
  }

  /**
   * A piece of time. Up to its length, what the piece before was late by is made good; after that,
   * for as long as nobody asks for the time, it goes on with the rate alone. Without a rate, it is
   * the difference to {@code System.nanoTime()}.
   */
  private static final class Piece {
    final long ticks;
    final long nanos;
    final double rate;
    final double doubt;
    final long length;
    final long factor;

    private Piece(long ticks, long nanos, double rate, double doubt, long length, long factor) {
      this.ticks = ticks;
      this.nanos = nanos;
      this.rate = rate;
      this.doubt = doubt;
      this.length = length;
      this.factor = factor;
    }

    /**
     * With the rate between two readings, the second of which begins it.
     *
     * @param nanos what the clock shows then
     * @param late by how much that is behind
     */
    static Piece between(Reading start, Reading now, long nanos, long late, long lengthNanos) {
      double ticks = now.ticks - start.ticks;
      double rate = (now.nanos - start.nanos) / ticks;
      long factor = (long) (rate * (1 + (double) late / lengthNanos) * SCALE);
      long length = (long) (lengthNanos / rate);
      return new Piece(now.ticks, nanos, rate, doubt(start, now), length, factor);
    }

    /** How far the rate between two readings may be off, as a part of it. */
    static double doubt(Reading start, Reading now) {
      return (start.doubtTicks + now.doubtTicks) / (double) (now.ticks - start.ticks);
    }

    /** For the rest of the run. */
    static Piece ofNanoTime(long ahead) {
      return new Piece(0, ahead, 0, 0, Long.MAX_VALUE, 0);
    }

    long at(long ticksSince) {
      return nanos + Math.multiplyHigh(ticksSince << 1, factor);
    }

    long after(long ticksSince) {
      return ticksSince <= length
          ? at(ticksSince)
          : at(length) + (long) ((ticksSince - length) * rate);
    }

    long lengthNanos() {
      return (long) (length * rate);
    }
  }
}
