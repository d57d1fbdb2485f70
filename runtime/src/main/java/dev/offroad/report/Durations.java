package dev.offroad.report;

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
      return threeDigits(nanos, 1_000) + " µs";
    }
    if (nanos < 999_500_000L) {
      return threeDigits(nanos, 1_000_000) + " ms";
    }
    if (nanos < 99_950_000_000L) {
      return threeDigits(nanos, SECOND) + " s";
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

  /** Half of the last digit is rounded up. Below a hundred seconds nothing overflows. */
  private static String threeDigits(long nanos, long unit) {
    long hundredths = rounded(100 * nanos, unit);
    if (hundredths < 1_000) {
      return hundredths / 100 + "." + twoDigits(hundredths % 100);
    }
    long tenths = rounded(10 * nanos, unit);
    return tenths < 1_000 ? tenths / 10 + "." + tenths % 10 : Long.toString(rounded(nanos, unit));
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
