package dev.offroad.cli.merge;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each JVM had by itself, with the numbers of the merged sections. */
final class MergedRuns {

  private MergedRuns() {}

  static List<MergedRun> of(List<Snapshot> runs, MergedSections sections) {
    List<MergedRun> all = new ArrayList<>();
    for (Snapshot run : runs) {
      if (run.merged().isEmpty()) {
        all.add(of(run, sections));
      }
      for (MergedRun part : run.merged()) {
        Map<Integer, Long> self = new TreeMap<>();
        part.self().forEach(t -> self.put(sections.number(run, t.section()), t.nanos()));
        Map<Integer, Long> calls = new TreeMap<>();
        part.calls().forEach(c -> calls.put(sections.number(run, c.section()), c.calls()));
        all.add(with(part, self, calls));
      }
    }
    all.sort(
        Comparator.comparing(MergedRun::startedAt)
            .thenComparing(MergedRun::host)
            .thenComparing(MergedRun::pid)
            .thenComparing(MergedRun::job));
    return all;
  }

  private static MergedRun of(Snapshot run, MergedSections sections) {
    Map<Integer, Long> self = new TreeMap<>();
    Map<Integer, Long> calls = new TreeMap<>();
    long elapsed = 0;
    long unmeasured = 0;
    long probes = 0;
    for (ThreadEntry thread : run.threads()) {
      elapsed += thread.elapsedNanos();
      unmeasured += thread.unmeasuredNanos();
      probes += thread.probeNanos();
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        int section = sections.number(run, node.section());
        self.merge(section, node.selfNanos(), Long::sum);
        calls.merge(section, node.calls(), Long::sum);
      }
    }
    MergedRun part =
        new MergedRun(
            run.job(),
            run.startedAt(),
            run.endedAt(),
            run.jvm().pid(),
            run.host().name(),
            run.wallNanos(),
            elapsed,
            unmeasured,
            probes,
            List.of(),
            List.of());
    return with(part, self, calls);
  }

  private static MergedRun with(MergedRun part, Map<Integer, Long> self, Map<Integer, Long> calls) {
    return new MergedRun(
        part.job(),
        part.startedAt(),
        part.endedAt(),
        part.pid(),
        part.host(),
        part.wallNanos(),
        part.elapsedNanos(),
        part.unmeasuredNanos(),
        part.probeNanos(),
        self.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .map(e -> new Slice.SelfTime(e.getKey(), e.getValue()))
            .toList(),
        calls.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .map(e -> new Slice.Calls(e.getKey(), e.getValue()))
            .toList());
  }
}
