package dev.offroad.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Durations and counts as people read them. Without {@code String.format}: a report has thousands
 * of them, made once by code that was never run before.
 */
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
    return seconds / 60 + " min " + twoDigits(seconds % 60) + " s";
  }

  private static String hours(long nanos) {
    long minutes = rounded(nanos, MINUTE);
    return count(minutes / 60) + " h " + twoDigits(minutes % 60) + " min";
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  /** Half a unit is rounded up, by a way that no duration is too long for. */
  private static long rounded(long nanos, long unit) {
    return nanos / unit + (nanos % unit >= unit / 2 ? 1 : 0);
  }

  private static String threeDigits(double value) {
    return decimal(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
  }

  /** With so many digits after the point, half of one rounded up; never with an exponent. */
  static String decimal(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * A count with its thousands apart.
   *
   * @param count the count
   * @return for example {@code 1,523,441}
   */
  public static String count(long count) {
    String digits = Long.toString(count);
    int first = count < 0 ? 1 : 0;
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > first; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
