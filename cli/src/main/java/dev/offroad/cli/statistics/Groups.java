package dev.offroad.cli.statistics;

import java.util.Arrays;

/** The ratio of the means of two groups of independent samples, such as JVMs. */
public final class Groups {

  /** Fewer say nothing about how much they vary. */
  public static final int LEAST = 3;

  private Groups() {}

  /**
   * The ratio of means, with the error of each (Welch; degrees of freedom by Satterthwaite).
   *
   * @param before samples of the first group, of a mean above 0
   * @param after samples of the second
   * @return the ratio
   */
  public static Ratio ratio(double[] before, double[] after) {
    Ratio ofAfter = mean(after);
    Ratio ofBefore = mean(before);
    return new Ratio(
            ofAfter.log() - ofBefore.log(),
            ofAfter.variance(),
            ofAfter.freedom(),
            Math.min(before.length, after.length))
        .with(ofBefore.variance(), ofBefore.freedom());
  }

  private static Ratio mean(double[] samples) {
    int n = samples.length;
    double mean = Arrays.stream(samples).average().orElseThrow();
    double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
    return new Ratio(Math.log(mean), squares / (n - 1) / n / (mean * mean), n - 1, n);
  }
}
