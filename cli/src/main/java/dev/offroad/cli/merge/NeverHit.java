package dev.offroad.cli.merge;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sections that no JVM called. They are known by name only, and several may have one name: of a
 * name there are as many as the run knows that knows most of them.
 */
final class NeverHit {

  private NeverHit() {}

  static List<String> of(
      List<Snapshot> runs, List<SectionInfo> sections, List<ThreadEntry> threads) {
    Map<String, Integer> known = new TreeMap<>();
    for (Snapshot run : runs) {
      Map<String, Integer> ofRun = hit(run.sections(), run.threads());
      run.neverHit().forEach(name -> ofRun.merge(name, 1, Integer::sum));
      ofRun.forEach((name, count) -> known.merge(name, count, Math::max));
    }
    Map<String, Integer> hit = hit(sections, threads);
    List<String> never = new ArrayList<>();
    known.forEach(
        (name, count) -> {
          for (int i = hit.getOrDefault(name, 0); i < count; i++) {
            never.add(name);
          }
        });
    return never;
  }

  private static Map<String, Integer> hit(List<SectionInfo> sections, List<ThreadEntry> threads) {
    Set<Integer> called = TreeWalk.sectionsIn(threads);
    Map<String, Integer> names = new HashMap<>();
    for (SectionInfo section : sections) {
      if (called.contains(section.id()) && section.id() != SectionInfo.FLAT_BUCKET) {
        names.merge(section.name(), 1, Integer::sum);
      }
    }
    return names;
  }
}
