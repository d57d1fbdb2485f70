package dev.offroad.cli.statistics;

import java.util.Locale;

/**
 * What is said of a ratio: faster, slower, or that the samples do not tell. Percents of change: −40
 * is faster, four tenths less time; 50 is slower, half as much time again.
 *
 * @param text what a reader is told
 * @param decided whether it became faster or slower
 * @param low the lower end of the interval in percent, NaN where there is no interval
 * @param high its upper end
 */
public record Verdict(String text, boolean decided, double low, double high) {

  private static final double MOST_PERCENT = 10_000;
  private static final double WIDE = 2;

  private static final String FASTER = "faster";

  /** More is said in words: nothing becomes 100 % faster by rounding. */
  private static final double NEARLY_ALL = 99.9;

  /** Nothing becomes 100 % faster by rounding. */
  private static final double MOST_WHOLE = 99;

  /**
   * The verdict about a ratio.
   *
   * @param ratio times as long
   * @return a verdict with an interval
   */
  public static Verdict of(Ratio ratio) {
    double low = 100 * (ratio.low() - 1);
    double high = 100 * (ratio.high() - 1);
    if (!(low >= -100) || !(high < Double.POSITIVE_INFINITY)) {
      return unknown("the samples differ too much");
    }
    if (high < 0) {
      return new Verdict(range(-high, -low, FASTER, MOST_WHOLE), true, low, high);
    }
    if (low > 0) {
      return new Verdict(range(low, high, "slower", Double.MAX_VALUE), true, low, high);
    }
    String text =
        "cannot tell: between " + end(-low, FASTER, low) + " and " + end(high, "slower", high);
    return new Verdict(text, false, low, high);
  }

  /**
   * A verdict without an interval.
   *
   * @param why why there is none
   * @return "cannot tell"
   */
  public static Verdict unknown(String why) {
    return new Verdict("cannot tell: " + why, false, Double.NaN, Double.NaN);
  }

  /**
   * Whether there is an interval.
   *
   * @return whether {@link #low} and {@link #high} are numbers
   */
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }

  /** Ends are rounded outwards, so that the text never says more than the numbers. */
  private static String range(double near, double far, String what, double mostWhole) {
    boolean whole = far - near >= WIDE && near >= 1 && far <= mostWhole;
    int digits = whole ? 0 : near >= 0.1 ? 1 : 2;
    String most = up(far, digits);
    boolean beyond = what.equals(FASTER) && far > NEARLY_ALL;
    return down(Math.min(near, beyond ? NEARLY_ALL : near), digits)
        + " to "
        + (beyond ? "nearly 100" : most)
        + " % "
        + what;
  }

  private static String end(double percent, String what, double signed) {
    if (signed == 0) {
      return "no change";
    }
    boolean beyond = what.equals(FASTER) && percent > MOST_WHOLE;
    return (beyond ? "nearly 100" : up(percent, percent < 1 ? 1 : 0)) + " % " + what;
  }

  private static String down(double percent, int digits) {
    double unit = Math.pow(10, digits);
    return text(Math.floor(percent * unit) / unit, digits);
  }

  private static String up(double percent, int digits) {
    double unit = Math.pow(10, digits);
    return text(Math.ceil(percent * unit) / unit, digits);
  }

  private static String text(double percent, int digits) {
    return percent > MOST_PERCENT
        ? "more than 10,000"
        : String.format(Locale.ROOT, "%,." + digits + "f", percent);
  }
}
