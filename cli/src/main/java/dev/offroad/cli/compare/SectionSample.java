package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.Ratio;
import dev.offroad.report.Row;

/**
 * A pair of sections with what their samples say.
 *
 * @param pair the sections
 * @param before the figures before, or null where it was not called
 * @param after the figures after, or null
 * @param within the ratio of self time with the error that the samples show, or null
 * @param why why there is none
 */
record SectionSample(Pair pair, Row before, Row after, Ratio within, String why) {

  Amount amountBefore() {
    return amount(before);
  }

  Amount amountAfter() {
    return amount(after);
  }

  private static Amount amount(Row row) {
    return row == null ? Amount.NOTHING : new Amount(row.self(), row.calls());
  }

  /** Whether it can be said to be faster or slower at all. */
  boolean isInBoth() {
    return before != null && after != null && before.self() > 0 && after.self() > 0;
  }

  /** Whether its samples say how much it changed. */
  boolean isSampled() {
    return isInBoth() && within != null;
  }

  /** The logarithm of how many times as much work there was, 0 for about the same. */
  double logOfWork() {
    return logOfWork(1, 1);
  }

  /** The same for one JVM of each run. */
  double logOfWork(int jvmsBefore, int jvmsAfter) {
    double workBefore = (double) before.calls() / jvmsBefore;
    double workAfter = (double) after.calls() / jvmsAfter;
    boolean other = Compared.isOtherWork(workBefore, workAfter);
    return workBefore > 0 && workAfter > 0 && other ? Math.log(workAfter / workBefore) : 0;
  }

  /** The logarithm of the ratio of self times, for the same work. */
  double log() {
    return Math.log((double) after.self() / before.self()) - logOfWork();
  }
}
