package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.Ratio;
import dev.offroad.snapshot.Snapshot;

/** Where the samples of two runs come from. */
interface Samples {

  /** JVMs where both runs are of several, which is the better sample; slices otherwise. */
  static Samples of(Snapshot before, Snapshot after) {
    return JvmSamples.areIn(before) && JvmSamples.areIn(after)
        ? new JvmSamples(before, after)
        : new SliceSamples(before, after);
  }

  /** Whether the samples show by themselves how much one run differs from the next. */
  boolean areRuns();

  /**
   * The ratio of the self times of a section that both runs have, or null.
   *
   * @param before its number in the run before
   * @param after its number in the run after
   */
  Ratio ratio(int before, int after);

  /** Why {@link #ratio} is null. */
  String whyNot(int before, int after);
}
