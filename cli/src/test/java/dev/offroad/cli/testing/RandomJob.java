package dev.offroad.cli.testing;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs of a job of known truth: sections with phases, whose slices scatter, in runs that scatter,
 * too.
 */
public final class RandomJob {

  private static final int SECTIONS = 8;

  private final Random random;
  private final int slices;
  private final double noise;
  private final double betweenRuns;

  /**
   * A job.
   *
   * @param noise the standard deviation of a section's time in one slice, as a part of it
   * @param betweenRuns that of a section's time in one run
   */
  public RandomJob(long seed, int slices, double noise, double betweenRuns) {
    this.random = new Random(seed);
    this.slices = slices;
    this.noise = noise;
    this.betweenRuns = betweenRuns;
  }

  /** A run in which the first section, which has half of the time, takes so many times as long. */
  public Snapshot run(double factor) {
    Runs runs = new Runs();
    double[] own = new double[SECTIONS];
    for (int section = 0; section < SECTIONS; section++) {
      runs.sections("s" + section);
      own[section] =
          Math.exp(betweenRuns * random.nextGaussian()) * (section == 0 ? 7 * factor : 1);
    }
    long[] self = new long[SECTIONS];
    long[] calls = new long[SECTIONS];
    long until = 0;
    for (int i = 0; i < slices; i++) {
      List<Slice.SelfTime> times = new ArrayList<>();
      List<Slice.Calls> ended = new ArrayList<>();
      long from = until;
      for (int section = 0; section < SECTIONS; section++) {
        double phase = 1 + 0.5 * Math.sin(section + 6.0 * i / slices);
        double scatter = Math.max(0.1, 1 + noise * random.nextGaussian());
        long nanos = Math.round(1e8 * own[section] * phase * scatter);
        times.add(new Slice.SelfTime(section, nanos));
        ended.add(new Slice.Calls(section, 1_000));
        self[section] += nanos;
        calls[section] += 1_000;
        until += nanos;
      }
      runs.slice(new Slice(from, until, times, ended));
    }
    CallTreeNode[] tree = new CallTreeNode[SECTIONS];
    for (int section = 0; section < SECTIONS; section++) {
      tree[section] = Runs.node(section, calls[section], self[section]);
    }
    return runs.wall(until).thread("main", 1, until, tree).build();
  }
}
