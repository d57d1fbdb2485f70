package dev.offroad.cli.statistics;

import java.util.Arrays;

/**
 * The ratio of two sums of blocks that belong together: the first tenth of one run's work and the
 * first tenth of the other's, and so on, so that what the program's phases have in common cancels.
 */
public final class PairedBlocks {

  /** Fewer say nothing about how much they vary. */
  public static final int LEAST = 3;

  /** No correlation is believed to be more than this: few samples cannot show it. */
  private static final double MOST_CORRELATION = 0.7;

  private PairedBlocks() {}

  /**
   * The ratio estimator: {@code Σ after / Σ before}, its error from the residuals {@code after_i −
   * ratio × before_i}. Neighbours that vary together make fewer samples of them.
   *
   * @param before what the blocks of the first run took, not all 0
   * @param after what those of the second took, as many, not all 0
   * @return the ratio
   */
  public static Ratio ratio(double[] before, double[] after) {
    int k = before.length;
    double sumBefore = Arrays.stream(before).sum();
    double sumAfter = Arrays.stream(after).sum();
    double ratio = sumAfter / sumBefore;
    double[] residuals = new double[k];
    double squares = 0;
    for (int i = 0; i < k; i++) {
      residuals[i] = after[i] - ratio * before[i];
      squares += residuals[i] * residuals[i];
    }
    double variance = k * squares / (k - 1) / (sumAfter * sumAfter);
    return new Ratio(Math.log(ratio), variance * inflation(residuals, squares), k - 1, k);
  }

  /**
   * The ratio of two wholes whose parts may have changed by different factors, as where a mistake
   * costs more the longer a job runs: only what neighbours differ by is noise. The variance of a
   * block's logarithm is half the mean square of successive differences (J. von Neumann,
   * Distribution of the ratio of the mean square successive difference to the variance, 1941),
   * which has about two thirds of the degrees of freedom of a variance around a mean.
   *
   * @param before what the blocks of the first run took
   * @param after what those of the second took, as many
   * @return the ratio; null where a block took no time
   */
  public static Ratio drifting(double[] before, double[] after) {
    int k = before.length;
    double sumBefore = Arrays.stream(before).sum();
    double sumAfter = Arrays.stream(after).sum();
    double squares = 0;
    double weights = 0;
    double last = 0;
    for (int i = 0; i < k; i++) {
      double log = Math.log(after[i] / before[i]);
      if (!Double.isFinite(log)) {
        return null;
      }
      squares += i == 0 ? 0 : (log - last) * (log - last);
      last = log;
      double weight = (before[i] / sumBefore + after[i] / sumAfter) / 2;
      weights += weight * weight;
    }
    double ofBlock = squares / (2 * (k - 1));
    double freedom = Math.max(1, 2 * (k - 1) / 3.0);
    return new Ratio(Math.log(sumAfter / sumBefore), ofBlock * weights, freedom, k);
  }

  /** {@code (1 + r) / (1 − r)} for a correlation {@code r} of neighbours; never below 1. */
  private static double inflation(double[] residuals, double squares) {
    double products = 0;
    for (int i = 1; i < residuals.length; i++) {
      products += residuals[i - 1] * residuals[i];
    }
    // Residuals sum up to 0, which makes their correlation appear smaller by about 1/k.
    double apparent = squares == 0 ? 0 : products / squares + 1.0 / residuals.length;
    double r = Math.max(0, Math.min(MOST_CORRELATION, apparent));
    return (1 + r) / (1 - r);
  }
}
