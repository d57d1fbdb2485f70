package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.PairedBlocks;
import dev.offroad.cli.statistics.Ratio;
import dev.offroad.snapshot.Snapshot;
import java.util.Arrays;
import java.util.Map;

/**
 * The slices of each run, laid side by side by the progress of the work: equal parts of the calls
 * of a section.
 */
final class SliceSamples implements Samples {

  /** More blocks would be so short that their borders count. */
  private static final int MOST_BLOCKS = 20;

  private final Snapshot runBefore;
  private final Snapshot runAfter;
  private final Map<Integer, WorkCourse> before;
  private final Map<Integer, WorkCourse> after;

  SliceSamples(Snapshot before, Snapshot after) {
    this.runBefore = before;
    this.runAfter = after;
    this.before = WorkCourse.ofSections(before);
    this.after = WorkCourse.ofSections(after);
  }

  @Override
  public boolean areRuns() {
    return false;
  }

  @Override
  public Ratio ratio(int sectionBefore, int sectionAfter) {
    int blocks = Math.min(MOST_BLOCKS, slices(sectionBefore, sectionAfter));
    if (blocks < PairedBlocks.LEAST) {
      return null;
    }
    double[] left = before.get(sectionBefore).blocks(blocks);
    double[] right = after.get(sectionAfter).blocks(blocks);
    boolean took = Arrays.stream(left).sum() > 0 && Arrays.stream(right).sum() > 0;
    return took ? PairedBlocks.ratio(left, right) : null;
  }

  /**
   * The ratio of the jobs' time by the clock.
   *
   * @param weightsBefore what the calls of each section of the first run count together
   * @param weightsAfter the same of the second run
   * @return null where there are too few slices
   */
  Ratio job(Map<Integer, Double> weightsBefore, Map<Integer, Double> weightsAfter) {
    WorkCourse left = WorkCourse.ofJob(runBefore, weightsBefore);
    WorkCourse right = WorkCourse.ofJob(runAfter, weightsAfter);
    int blocks = Math.min(MOST_BLOCKS, Math.min(left.slices(), right.slices()));
    return blocks < PairedBlocks.LEAST
        ? null
        : PairedBlocks.drifting(left.blocks(blocks), right.blocks(blocks));
  }

  @Override
  public String whyNot(int sectionBefore, int sectionAfter) {
    if (hasNoCalls(runBefore) || hasNoCalls(runAfter)) {
      return "the slices of the run "
          + (hasNoCalls(runBefore) ? "before" : "after")
          + " hold no calls";
    }
    int slices = slices(sectionBefore, sectionAfter);
    return "only " + slices + (slices == 1 ? " slice" : " slices");
  }

  private static boolean hasNoCalls(Snapshot run) {
    return run.slices().stream().allMatch(slice -> slice.calls().isEmpty());
  }

  private int slices(int sectionBefore, int sectionAfter) {
    WorkCourse left = before.get(sectionBefore);
    WorkCourse right = after.get(sectionAfter);
    return left == null || right == null ? 0 : Math.min(left.slices(), right.slices());
  }
}
