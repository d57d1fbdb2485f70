package dev.offroad.faults.soak;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Whether something grew. The course of a job is merged in pairs whenever it is full, so what is in
 * memory and in the file goes up and down by half, in periods that double: what must not grow are
 * the peaks. A straight line through the samples, with its standard error, is told beside that.
 *
 * @param mean the mean of the last two thirds of the samples
 * @param growth what the line through them rises by from the first of them to the last
 * @param error two standard errors of that
 * @param firstPeak the most of the first half of all samples
 * @param lastPeak the most of the second half
 */
record Trend(double mean, double growth, double error, double firstPeak, double lastPeak) {

  /** What the peaks of a flat line may grow by, as a part. */
  static final double MOST_GROWTH = 0.02;

  private static final double PERCENT = 100;

  /** The trend of some samples, which are the same time apart. */
  static Trend of(List<Double> samples) {
    List<Double> last = samples.subList(samples.size() / 3, samples.size());
    int n = last.size();
    double meanX = (n - 1) / 2.0;
    double meanY = last.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (i - meanX) * (i - meanX);
      xy += (i - meanX) * (last.get(i) - meanY);
    }
    double slope = n < 2 ? 0 : xy / xx;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = last.get(i) - meanY - slope * (i - meanX);
      squares += off * off;
    }
    double error = n < 3 ? Double.POSITIVE_INFINITY : 2 * Math.sqrt(squares / (n - 2) / xx);
    int half = samples.size() / 2;
    return new Trend(
        meanY,
        slope * (n - 1),
        error * (n - 1),
        Collections.max(samples.subList(0, half)),
        Collections.max(samples.subList(half, samples.size())));
  }

  /** Whether the peaks grow by no more than the bound. */
  boolean isFlat() {
    return lastPeak <= (1 + MOST_GROWTH) * firstPeak;
  }

  /** In words, of a unit. */
  String text(double unit, String name) {
    return String.format(
        Locale.ROOT,
        "%s: at most %,.1f %s in the first half, %,.1f in the second (bound: + %.0f %%);"
            + " a line through the last two thirds rises by %+.1f %% ± %.1f",
        isFlat() ? "flat" : "NOT FLAT",
        firstPeak / unit,
        name,
        lastPeak / unit,
        PERCENT * MOST_GROWTH,
        PERCENT * growth / mean,
        PERCENT * error / mean);
  }
}
