package dev.offroad.processor.cases;

import dev.offroad.Offroad;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.Comparator;

/** What the main class of a case prints: which sections were measured, and how often. */
public final class Measurements {

  private Measurements() {}

  /**
   * Prints the sections that types of a package declare, by name: calls, errors, kind and group.
   */
  public static void print(String declaringPackage) {
    Snapshot snapshot = Offroad.snapshot();
    snapshot.sections().stream()
        .filter(section -> packageOf(section).equals(declaringPackage))
        .sorted(Comparator.comparing(SectionInfo::name))
        .forEach(section -> System.out.println(line(section, snapshot)));
  }

  private static String packageOf(SectionInfo section) {
    int dot = section.declaredIn().lastIndexOf('.');
    return dot < 0 ? "" : section.declaredIn().substring(0, dot);
  }

  private static String line(SectionInfo section, Snapshot snapshot) {
    long calls = 0;
    long errors = 0;
    for (ThreadEntry thread : snapshot.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        if (node.section() == section.id()) {
          calls += node.calls();
          errors += node.errors();
        }
      }
    }
    String group = section.group().isEmpty() ? "" : ", group " + section.group();
    return String.format(
        "%s: %d calls, %d errors, %s of %s%s",
        section.name(), calls, errors, section.kind().id(), section.declaredIn(), group);
  }
}
