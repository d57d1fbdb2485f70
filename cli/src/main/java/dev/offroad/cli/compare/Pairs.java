package dev.offroad.cli.compare;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which section of one run is which of the other: first by name, declaring type and kind, then
 * without the kind, then by the name alone where each run has one section of it, and at last by
 * {@link Renames}.
 */
final class Pairs {

  private Pairs() {}

  static List<Pair> of(Snapshot before, Snapshot after) {
    List<SectionInfo> left = called(before);
    List<SectionInfo> right = called(after);
    List<Pair> pairs = new ArrayList<>();
    match(left, right, pairs, s -> List.of(s.name(), s.declaredIn(), s.kind()), false);
    match(left, right, pairs, s -> List.of(s.name(), s.declaredIn()), false);
    match(left, right, pairs, SectionInfo::name, true);
    new Renames(before, after, pairs).match(left, right);
    left.forEach(section -> pairs.add(new Pair(section, null, false)));
    right.forEach(section -> pairs.add(new Pair(null, section, false)));
    return pairs;
  }

  private static List<SectionInfo> called(Snapshot run) {
    List<SectionInfo> sections = new ArrayList<>(run.sections());
    sections.removeIf(section -> section.id() == SectionInfo.FLAT_BUCKET);
    return sections;
  }

  /** Sections of the same key are matched in their order, or only where there is one of it. */
  private static void match(
      List<SectionInfo> left,
      List<SectionInfo> right,
      List<Pair> pairs,
      Function<SectionInfo, Object> key,
      boolean onlyUnique) {
    Map<Object, Deque<SectionInfo>> candidates = byKey(right, key);
    Map<Object, Deque<SectionInfo>> own = byKey(left, key);
    List<SectionInfo> rest = new ArrayList<>();
    for (SectionInfo section : left) {
      Object of = key.apply(section);
      Deque<SectionInfo> found = candidates.getOrDefault(of, new ArrayDeque<>());
      boolean unique = found.size() == 1 && own.get(of).size() == 1;
      if (found.isEmpty() || (onlyUnique && !unique)) {
        rest.add(section);
      } else {
        SectionInfo other = found.remove();
        right.remove(other);
        pairs.add(new Pair(section, other, false));
      }
    }
    left.clear();
    left.addAll(rest);
  }

  private static Map<Object, Deque<SectionInfo>> byKey(
      List<SectionInfo> sections, Function<SectionInfo, Object> key) {
    Map<Object, Deque<SectionInfo>> byKey = new HashMap<>();
    for (SectionInfo section : sections) {
      byKey.computeIfAbsent(key.apply(section), any -> new ArrayDeque<>()).add(section);
    }
    return byKey;
  }
}
