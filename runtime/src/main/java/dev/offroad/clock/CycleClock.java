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
    start = source.read();
    Reading next = source.read();
    while (next.nanos - start.nanos < FIRST_CALIBRATION_NANOS) {
      next = source.read();
    }
    double rate = rate(start, next);
    piece = new Piece(next.ticks, next.nanos, rate, 0, FIRST_PIECE_NANOS);
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
    double rate = rate(start, now);
    long shown = old.after(now.ticks - old.ticks);
    long late = now.nanos - shown;
    long length = Math.min(LONGEST_PIECE_NANOS, 2 * old.lengthNanos());
    double change = rate / old.rate - 1 + (double) late / length;
    if (!(Math.abs(change) < MOST_CHANGE)) {
      return new Piece(0, shown - now.nanos, 0, 0, Long.MAX_VALUE);
    }
    return new Piece(now.ticks, shown, rate, late, length);
  }

  private static double rate(Reading from, Reading to) {
    return (double) (to.nanos - from.nanos) / (to.ticks - from.ticks);
  }

  /** Both clocks at one moment. */
  record Reading(long ticks, long nanos) {}

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
          best = new Reading(before + (after - before) / 2, nanos);
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
    final long length;
    final long factor;

    Piece(long ticks, long nanos, double rate, long late, long lengthNanos) {
      this.ticks = ticks;
      this.nanos = nanos;
      this.rate = rate;
      this.length = rate == 0 ? Long.MAX_VALUE : (long) (lengthNanos / rate);
      this.factor = (long) (rate * (1 + (double) late / lengthNanos) * SCALE);
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
