package dev.offroad.report;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much earlier the job would end without the self time of a section.
 *
 * <p>For one thread that is the self time itself (Amdahl's law). Several threads share a section's
 * time {@code s}: where they all work side by side, the job gains {@code s / threads}; where fewer
 * do, up to {@code s / c} with {@code c = elapsed / wall}, the number that worked at once on
 * average. For several kinds of threads the least is that of the kind that gains most, and the most
 * is the sum, as when they work one after the other. Of merged JVMs, the wall time is the sum of
 * theirs, so that the threads of one JVM on average count. It assumes that the section's threads
 * are what the job waits for.
 */
public final class Savings {

  private final Map<Integer, List<InKind>> bySection = new HashMap<>();
  private final long wall;
  private final int jvms;

  /**
   * The savings of a snapshot.
   *
   * @param snapshot what was measured
   */
  public Savings(Snapshot snapshot) {
    wall = snapshot.wallNanos();
    jvms = snapshot.jvms();
    for (int kind = 0; kind < snapshot.threads().size(); kind++) {
      ThreadEntry entry = snapshot.threads().get(kind);
      int number = kind;
      selfTimes(entry)
          .forEach(
              (section, self) ->
                  bySection
                      .computeIfAbsent(section, any -> new ArrayList<>())
                      .add(inKind(number, entry, self)));
    }
  }

  /**
   * What the threads of one kind gain without a section.
   *
   * @param kind the place of the kind among the snapshot's threads
   * @param least nanoseconds, when they all work side by side
   * @param most nanoseconds, when no more of them work at once than did on average
   */
  public record InKind(int kind, long least, double most) {}

  private static Map<Integer, Long> selfTimes(ThreadEntry entry) {
    Map<Integer, Long> times = new HashMap<>();
    for (CallTreeNode node : new TreeWalk(entry.tree())) {
      times.merge(node.section(), node.selfNanos(), Long::sum);
    }
    return times;
  }

  private InKind inKind(int kind, ThreadEntry entry, double self) {
    double atOnce = (double) entry.elapsedNanos() / Math.max(1, wall);
    double threads = Math.max(1, (double) entry.threads() / jvms);
    double concurrency = Math.max(1, Math.min(threads, atOnce));
    long least = Math.round(self / threads);
    return new InKind(kind, Math.min(wall, least), self / concurrency);
  }

  /**
   * What is saved without a section.
   *
   * @param section its number
   * @return the saving, none for a section that was not called
   */
  public Saving without(int section) {
    long least = 0;
    double most = 0;
    for (InKind kind : byKind(section)) {
      least = Math.max(least, kind.least());
      most += kind.most();
    }
    return new Saving(least, Math.min(wall, Math.round(most)));
  }

  /**
   * The same by kind of thread, for sections that are to be combined.
   *
   * @param section its number
   * @return the kinds of threads that called it
   */
  public List<InKind> byKind(int section) {
    return List.copyOf(bySection.getOrDefault(section, List.of()));
  }
}
