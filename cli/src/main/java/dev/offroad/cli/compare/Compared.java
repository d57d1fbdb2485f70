package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.Verdict;

/**
 * A section in two runs; or the probes, the unmeasured time, or the sum of all, which have no calls
 * and no verdict.
 *
 * @param name its name as reports show it, both names where it has two
 * @param section the name that the section was given
 * @param group its group, empty for none
 * @param before what it had in the run before
 * @param after what it had in the run after
 * @param verdict whether it became faster; of one call where the number of calls differs; null
 *     where it is not in both runs
 * @param match how it was found in both runs
 */
public record Compared(
    String name,
    String section,
    String group,
    Amount before,
    Amount after,
    Verdict verdict,
    Match match) {

  /** So many calls more or less are another amount of work. */
  private static final double SAME_WORK = 0.01;

  /** How a section was found in both runs. */
  public enum Match {
    /** By its name, and where it is declared. */
    SAME,
    /** By its place in the call tree only: it seems to have been renamed. */
    RENAMED,
    /** The run after has no such section. */
    ONLY_BEFORE,
    /** The run before has no such section. */
    ONLY_AFTER
  }

  /**
   * The change of self time.
   *
   * @return nanoseconds, less than 0 when it takes less
   */
  public long change() {
    return after.self() - before.self();
  }

  /**
   * Whether the runs called it a different number of times, by more than a hundredth.
   *
   * @return whether the amount of work differs
   */
  public boolean isOtherWork() {
    return isOtherWork((double) before.calls(), (double) after.calls());
  }

  static boolean isOtherWork(double before, double after) {
    return Math.abs(after - before) > SAME_WORK * before;
  }

  /**
   * The part of {@link #change} that comes from more or fewer calls: those, at what a call took
   * before.
   *
   * @return nanoseconds; all of it where one of the runs has no call
   */
  public long changeByCalls() {
    if (before.calls() == 0 || after.calls() == 0) {
      return change();
    }
    double more = (double) after.calls() - before.calls();
    return Math.round(more * before.self() / before.calls());
  }

  /**
   * The rest of {@link #change}: a call became cheaper or dearer.
   *
   * @return nanoseconds
   */
  public long changeByCost() {
    return change() - changeByCalls();
  }
}
