package dev.offroad.cli.merge;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sections of several runs, numbered anew: those of the same name, declaring type and kind are
 * one. The order does not depend on that of the runs.
 */
final class MergedSections {

  private final Map<Key, SectionInfo> sections =
      new TreeMap<>(
          Comparator.comparing(Key::name)
              .thenComparing(Key::declaredIn)
              .thenComparing(Key::kind)
              .thenComparing(Key::flat)
              .thenComparing(Key::occurrence));
  private final IdentityHashMap<Snapshot, Map<Integer, Key>> keys = new IdentityHashMap<>();
  private final Map<Key, Integer> numbers = new HashMap<>();

  MergedSections(List<Snapshot> runs) {
    for (Snapshot run : runs) {
      keys.put(run, keysOf(run));
    }
    int next = 0;
    for (Map.Entry<Key, SectionInfo> section : sections.entrySet()) {
      boolean flat = section.getValue().id() == SectionInfo.FLAT_BUCKET;
      int number = flat ? SectionInfo.FLAT_BUCKET : next++;
      numbers.put(section.getKey(), number);
    }
  }

  private Map<Integer, Key> keysOf(Snapshot run) {
    Map<Integer, Key> keysOfRun = new HashMap<>();
    Map<Key, Integer> occurrences = new HashMap<>();
    for (SectionInfo section : run.sections()) {
      Key first = Key.of(section, 0);
      int occurrence = occurrences.merge(first, 1, Integer::sum) - 1;
      Key key = Key.of(section, occurrence);
      keysOfRun.put(section.id(), key);
      sections.merge(key, section, MergedSections::withGroup);
    }
    return keysOfRun;
  }

  /** A group that only some versions of the code have counts; of two, the first by name. */
  private static SectionInfo withGroup(SectionInfo one, SectionInfo other) {
    boolean ofOne =
        other.group().isEmpty()
            || (!one.group().isEmpty() && one.group().compareTo(other.group()) <= 0);
    return ofOne ? one : other;
  }

  /** All of them, in the order of their numbers. */
  List<SectionInfo> all() {
    List<SectionInfo> all = new ArrayList<>();
    sections.forEach(
        (key, section) ->
            all.add(
                new SectionInfo(
                    numbers.get(key),
                    section.name(),
                    section.group(),
                    section.declaredIn(),
                    section.kind())));
    return all;
  }

  /** The new number of a run's section. */
  int number(Snapshot run, int section) {
    return numbers.get(keys.get(run).get(section));
  }

  /**
   * What makes sections one; {@code occurrence} tells apart those of one run that are alike in all
   * else.
   */
  private record Key(
      String name, String declaredIn, SectionKind kind, boolean flat, int occurrence) {

    static Key of(SectionInfo section, int occurrence) {
      boolean flat = section.id() == SectionInfo.FLAT_BUCKET;
      return new Key(section.name(), section.declaredIn(), section.kind(), flat, occurrence);
    }
  }
}
