package dev.offroad.report;

import java.util.Locale;

/** Durations and counts as people read them. */
public final class Durations {

  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private Durations() {}

  /**
   * A duration with three significant digits below a hundred seconds, above that in minutes and
   * seconds or hours and minutes.
   *
   * @param nanos the duration in nanoseconds
   * @return for example {@code 190 ns}, {@code 7.71 µs}, {@code 14.2 s}, {@code 6 h 10 min}
   */
  public static String text(long nanos) {
    if (nanos < 0) {
      return "-" + text(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos);
    }
    if (nanos < 1_000) {
      return nanos + " ns";
    }
    if (nanos < 999_500) {
      return threeDigits(nanos / 1e3) + " µs";
    }
    if (nanos < 999_500_000L) {
      return threeDigits(nanos / 1e6) + " ms";
    }
    if (nanos < 99_950_000_000L) {
      return threeDigits(nanos / 1e9) + " s";
    }
    return nanos < HOUR - SECOND / 2 ? minutes(nanos) : hours(nanos);
  }

  private static String minutes(long nanos) {
    long seconds = rounded(nanos, SECOND);
    return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
  }

  private static String hours(long nanos) {
    long minutes = rounded(nanos, MINUTE);
    return String.format(Locale.ROOT, "%,d h %02d min", minutes / 60, minutes % 60);
  }

  /** Half a unit is rounded up, by a way that no duration is too long for. */
  private static long rounded(long nanos, long unit) {
    return nanos / unit + (nanos % unit >= unit / 2 ? 1 : 0);
  }

  private static String threeDigits(double value) {
    if (value < 9.995) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
    return String.format(Locale.ROOT, value < 99.95 ? "%.1f" : "%.0f", value);
  }

  /**
   * A count with its thousands apart.
   *
   * @param count the count
   * @return for example {@code 1,523,441}
   */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
