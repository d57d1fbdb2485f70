package dev.offroad.run;

import dev.offroad.compiled.CompiledSection;
import dev.offroad.compiled.CompiledSections;
import dev.offroad.compiled.Found;
import dev.offroad.console.Console;
import dev.offroad.settings.SectionFilter;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Adds to a snapshot the names of sections that were compiled in and never registered, as their
 * class was not loaded. Safe for use by any number of threads.
 */
final class NeverHit {

  private final SectionFilter filter;
  private final WeakReference<ClassLoader> loader;
  private volatile List<CompiledSection> known;

  /** Made when first asked for, so that the start of a job does not pay for it. */
  private CompiledSections compiled;

  /** Of a class loader of the job's: that of the thread which makes the first measured call. */
  NeverHit(SectionFilter filter, ClassLoader loader) {
    this.filter = filter;
    this.loader = new WeakReference<>(loader);
  }

  /** Begins the search, beside what the calling thread does meanwhile. */
  void begin() {
    Faults.keep("the search for compiled sections", compiled()::begin);
  }

  /** Searches anew. A fault here costs a warning and these names, not the report. */
  Snapshot addTo(Snapshot snapshot) {
    return add(snapshot, this::search);
  }

  /** Does the same by what an earlier search found, as a search reads many files. */
  Snapshot addKnownTo(Snapshot snapshot) {
    List<CompiledSection> found = known;
    return add(snapshot, found == null ? this::search : () -> found);
  }

  private Snapshot add(Snapshot snapshot, Supplier<List<CompiledSection>> compiled) {
    List<String> names = new ArrayList<>();
    Faults.keep(
        "the search for compiled sections", () -> names.addAll(unregistered(snapshot, compiled)));
    return names.isEmpty() ? snapshot : snapshot.withNeverHit(names);
  }

  private List<String> unregistered(Snapshot snapshot, Supplier<List<CompiledSection>> compiled) {
    if (snapshot.sections().stream().anyMatch(SectionInfo::isOthers)) {
      return List.of(); // some that were called go by another name
    }
    List<CompiledSection> all = compiled.get();
    if (all.isEmpty()) {
      return List.of();
    }
    Set<List<String>> registered = new HashSet<>();
    for (SectionInfo section : snapshot.sections()) {
      registered.add(identity(section.name(), section.declaredIn()));
    }
    return all.stream()
        .filter(section -> registered.add(identity(section.name(), section.declaredIn())))
        .map(CompiledSection::name)
        .toList();
  }

  private List<CompiledSection> search() {
    Found found = compiled().find();
    if (!found.problem().isEmpty()) {
      Console.warnOnce(
          "compiled sections",
          "sections may be missing from those that were never called: " + found.problem());
    }
    List<CompiledSection> admitted =
        found.sections().stream().filter(section -> filter.admits(section.name())).toList();
    known = admitted;
    return admitted;
  }

  private synchronized CompiledSections compiled() {
    if (compiled == null) {
      compiled = CompiledSections.ofThisJvm(loader);
    }
    return compiled;
  }

  /** No record, as what the JDK makes of one keeps its class loader (JDK 17). */
  private static List<String> identity(String name, String declaredIn) {
    return List.of(name, declaredIn);
  }
}
