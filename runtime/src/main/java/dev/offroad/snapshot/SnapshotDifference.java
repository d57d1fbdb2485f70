package dev.offroad.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes {@link Snapshot#since}: entries are matched by thread name, nodes by their path. Where
 * the earlier snapshot has more than the later one, nothing is left; no number is negative.
 */
final class SnapshotDifference {

  private SnapshotDifference() {}

  static Snapshot of(Snapshot later, Snapshot earlier, String job) {
    Map<String, ThreadEntry> before = new HashMap<>();
    earlier.threads().forEach(entry -> before.put(entry.name(), entry));
    boolean inOrder = earlier.endedAt().isBefore(later.endedAt());
    Instant start = inOrder ? earlier.endedAt() : later.endedAt();
    long wall = Duration.between(start, later.endedAt()).toNanos();
    List<ThreadEntry> threads = new ArrayList<>();
    for (ThreadEntry entry : later.threads()) {
      ThreadEntry old = before.get(entry.name());
      ThreadEntry since = old == null ? entry : entry(entry, old, wall);
      if (!since.tree().isEmpty()) {
        threads.add(since);
      }
    }
    Snapshot since =
        new Snapshot(
            job,
            start,
            later.endedAt(),
            wall,
            later.state(),
            later.jvm(),
            later.host(),
            later.clock(),
            later.budget(),
            later.probe(),
            later.sections(),
            threads,
            later.open(),
            Course.since(
                later.slices(),
                CourseMoment.of(earlier.wallNanos(), earlier.threads()),
                CourseMoment.of(wall, threads)),
            Snapshot.neverHit(later.sections(), TreeWalk.sectionsIn(threads)));
    return since.withNeverHit(neverLoaded(later)).withWarnings(later.warnings());
  }

  /** What a snapshot names as never hit beyond its own sections; a name may be there twice. */
  private static List<String> neverLoaded(Snapshot snapshot) {
    Map<String, Integer> registered = new HashMap<>();
    Snapshot.neverHit(snapshot.sections(), TreeWalk.sectionsIn(snapshot.threads()))
        .forEach(name -> registered.merge(name, 1, Integer::sum));
    return snapshot.neverHit().stream()
        .filter(name -> registered.merge(name, -1, Integer::sum) < 0)
        .toList();
  }

  /**
   * Which of the threads worked in between is not known, so all count. A thread's elapsed time ends
   * with its last call: where it was idle at the earlier snapshot, the difference holds the idle
   * time before that, which is cut off as far as it shows.
   */
  private static ThreadEntry entry(ThreadEntry later, ThreadEntry earlier, long wall) {
    List<CallTreeNode> tree = level(later.tree(), earlier.tree());
    long elapsed = later.elapsedNanos() - earlier.elapsedNanos();
    int threads = Math.max(1, later.threads());
    long most = wall > Long.MAX_VALUE / threads ? Long.MAX_VALUE : wall * threads;
    return ThreadEntry.balanced(later.name(), later.threads(), Math.min(elapsed, most), tree);
  }

  private static List<CallTreeNode> level(List<CallTreeNode> later, List<CallTreeNode> earlier) {
    Map<Integer, CallTreeNode> before = new HashMap<>();
    earlier.forEach(node -> before.put(node.section(), node));
    List<CallTreeNode> since = new ArrayList<>();
    for (CallTreeNode node : later) {
      CallTreeNode old = before.get(node.section());
      CallTreeNode difference = old == null ? node : node(node, old);
      if (!isNothing(difference)) {
        since.add(difference);
      }
    }
    return since;
  }

  private static boolean isNothing(CallTreeNode node) {
    return node.calls() == 0
        && node.selfNanos() == 0
        && node.probeNanos() == 0
        && node.children().isEmpty();
  }

  private static CallTreeNode node(CallTreeNode later, CallTreeNode earlier) {
    List<Bucket> histogram = histogram(later.histogram(), earlier.histogram());
    // The correction by the probes' cost is rounded: where it leaves less than nothing, that is
    // theirs.
    long self = later.selfNanos() - earlier.selfNanos();
    long probes = Math.max(0, later.probeNanos() - earlier.probeNanos() + Math.min(0, self));
    long timed = Math.max(0, later.timedCalls() - earlier.timedCalls());
    long min = histogram.isEmpty() ? 0 : Math.max(later.minNanos(), lowest(histogram));
    return new CallTreeNode(
        later.section(),
        // Where some calls are estimates, a later one may be smaller.
        Math.max(timed, later.calls() - earlier.calls()),
        timed,
        Math.max(0, later.errors() - earlier.errors()),
        Math.max(0, self),
        Math.max(0, later.totalNanos() - earlier.totalNanos()),
        probes,
        min,
        histogram.isEmpty() ? 0 : Math.max(min, Math.min(later.maxNanos(), highest(histogram))),
        histogram,
        standardError((double) later.selfErrorNanos(), (double) earlier.selfErrorNanos()),
        level(later.children(), earlier.children()));
  }

  /** Both errors are of sums from the same start: their variances subtract. */
  private static long standardError(double later, double earlier) {
    return Math.round(Math.sqrt(Math.max(0, later * later - earlier * earlier)));
  }

  /** No less than the shortest call that the lowest bucket can hold: 8/9 of its upper edge. */
  private static long lowest(List<Bucket> histogram) {
    return histogram.get(0).upperNanos() * 8 / 9;
  }

  private static long highest(List<Bucket> histogram) {
    return histogram.get(histogram.size() - 1).upperNanos();
  }

  private static List<Bucket> histogram(List<Bucket> later, List<Bucket> earlier) {
    Map<Long, Long> calls = new TreeMap<>();
    later.forEach(bucket -> calls.merge(bucket.upperNanos(), bucket.calls(), Long::sum));
    earlier.forEach(bucket -> calls.merge(bucket.upperNanos(), -bucket.calls(), Long::sum));
    List<Bucket> since = new ArrayList<>();
    calls.forEach(
        (upper, count) -> {
          if (count > 0) {
            since.add(new Bucket(upper, count));
          }
        });
    return since;
  }
}
