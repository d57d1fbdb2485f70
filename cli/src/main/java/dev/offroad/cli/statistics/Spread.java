package dev.offroad.cli.statistics;

import java.util.Arrays;

/**
 * How much two runs of the same code differ beyond what the samples inside each show: other machine
 * code, another place in memory, a machine that is faster by noon. One pair of runs cannot repeat
 * itself, but has many sections, of which most did not change: what their ratios scatter by around
 * the median is taken for it. The median and its deviation pass over the few that did change.
 *
 * @param variance of the logarithm of the ratio of a section
 * @param freedom degrees of freedom of it
 * @param shift the logarithm of what the sections became slower by alike, their median less what is
 *     chance: a change of the machine's speed looks the same as one of all the code, and one pair
 *     of runs cannot tell them apart
 * @param sections how many sections it was seen at
 */
public record Spread(double variance, double freedom, double shift, int sections) {

  /**
   * What two runs are taken to differ by at least, in parts of one, whatever the sections show. A
   * choice on the safe side: below it, one pair of runs is no ground for a verdict.
   */
  public static final double LEAST = 0.02;

  /**
   * The same where there are too few sections to show it. Equal runs of the sample job on a quiet
   * machine differed by 4 % (one standard deviation).
   */
  public static final double LEAST_OF_FEW = 0.05;

  /** Fewer have no spread worth the name. */
  private static final int FEWEST = 4;

  /** The variance of the median of many normal samples, in that of their mean. */
  private static final double MEDIAN = Math.PI / 2;

  /** Makes the median absolute deviation of normal samples their standard deviation. */
  private static final double NORMAL = 1.4826;

  /**
   * The spread of some sections' ratios.
   *
   * @param logs the logarithms of the ratios
   * @param within the variances that the samples inside the runs explain
   * @return the spread beyond that
   */
  public static Spread of(double[] logs, double[] within) {
    double least = LEAST * LEAST;
    int n = logs.length;
    if (n < FEWEST) {
      return new Spread(LEAST_OF_FEW * LEAST_OF_FEW, Double.POSITIVE_INFINITY, 0, n);
    }
    double median = median(logs);
    double deviation = median(Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray());
    // The median was taken from the same few.
    double wide = NORMAL * deviation * n / (n - 0.8);
    double beyond = wide * wide - median(within);
    // A median of so few is off by chance, too: only what is beyond that was alike.
    double byChance = MEDIAN * wide * wide / n;
    double shift = Math.copySign(Math.sqrt(Math.max(0, median * median - byChance)), median);
    return beyond <= least
        ? new Spread(least, Double.POSITIVE_INFINITY, shift, n)
        : new Spread(beyond, Math.max(2, (n - 1) / 2.0), shift, n);
  }

  /**
   * A ratio with the errors that its own samples do not show.
   *
   * @param ratio of the samples
   * @param part what the spread of sections counts by: 1 for a section, less for a sum of them
   * @return the ratio with both errors
   */
  public Ratio addTo(Ratio ratio, double part) {
    return ratio.with(variance * part, freedom).with(shift * shift, Double.POSITIVE_INFINITY);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length == 0
        ? 0
        : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
