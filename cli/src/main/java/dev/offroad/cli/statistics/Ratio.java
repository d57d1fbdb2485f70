package dev.offroad.cli.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate of how many times as long something took, as a logarithm: errors of ratios multiply.
 *
 * @param log the natural logarithm of the ratio
 * @param variance the variance of the logarithm
 * @param freedom degrees of freedom of the variance; infinite where it is known
 * @param samples how many samples of each run it comes from
 */
public record Ratio(double log, double variance, double freedom, int samples) {

  /** How sure an interval is. */
  public static final double CONFIDENCE = 0.95;

  /** Beyond so many degrees of freedom Student's distribution is the normal one to the eye. */
  private static final double MANY = 1e6;

  /**
   * The same estimate with a further, independent error. The degrees of freedom of the sum are by
   * Welch and Satterthwaite.
   *
   * @param more its variance
   * @param freedomOfMore its degrees of freedom
   * @return the estimate with both
   */
  public Ratio with(double more, double freedomOfMore) {
    double sum = variance + more;
    double parts = square(variance) / freedom + square(more) / freedomOfMore;
    double both = parts == 0 ? Double.POSITIVE_INFINITY : square(sum) / parts;
    return new Ratio(log, sum, both, samples);
  }

  /**
   * The same estimate of something that was done so many times as often.
   *
   * @param logOfTimes the logarithm of how many times
   * @return the ratio for each time
   */
  public Ratio each(double logOfTimes) {
    return new Ratio(log - logOfTimes, variance, freedom, samples);
  }

  /**
   * The lower end of the interval.
   *
   * @return a ratio, above 0
   */
  public double low() {
    return Math.exp(log - halfWidth());
  }

  /**
   * The upper end of the interval.
   *
   * @return a ratio
   */
  public double high() {
    return Math.exp(log + halfWidth());
  }

  private double halfWidth() {
    double degrees = Math.max(1, Math.min(MANY, freedom));
    double quantile = TDistribution.of(degrees).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    return quantile * Math.sqrt(variance);
  }

  private static double square(double x) {
    return x * x;
  }
}
