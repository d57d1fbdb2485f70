package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.Groups;
import dev.offroad.cli.statistics.Ratio;
import dev.offroad.snapshot.Snapshot;
import java.util.Arrays;

/**
 * The JVMs of two merged runs: each is a run of its own, so that they show how much runs differ.
 */
final class JvmSamples implements Samples {

  private final Snapshot before;
  private final Snapshot after;

  JvmSamples(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  static boolean areIn(Snapshot run) {
    return run.merged().size() >= Groups.LEAST;
  }

  @Override
  public boolean areRuns() {
    return true;
  }

  @Override
  public Ratio ratio(int sectionBefore, int sectionAfter) {
    double[] left = selfTimes(before, sectionBefore);
    double[] right = selfTimes(after, sectionAfter);
    boolean took = Arrays.stream(left).sum() > 0 && Arrays.stream(right).sum() > 0;
    return took ? Groups.ratio(left, right) : null;
  }

  @Override
  public String whyNot(int sectionBefore, int sectionAfter) {
    return "no JVM called it";
  }

  /** The ratio of the wall times. */
  Ratio wall() {
    return Groups.ratio(walls(before), walls(after));
  }

  private static double[] walls(Snapshot run) {
    return run.merged().stream().mapToDouble(jvm -> Math.max(1, jvm.wallNanos())).toArray();
  }

  private static double[] selfTimes(Snapshot run, int section) {
    return run.merged().stream().mapToDouble(jvm -> jvm.selfOf(section)).toArray();
  }
}
