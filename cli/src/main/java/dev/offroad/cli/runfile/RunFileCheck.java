package dev.offroad.cli.runfile;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what no single value can tell: that every section is known, that every thread balances,
 * and that all sums fit into a number. Reports rely on it.
 */
final class RunFileCheck {

  private final Path file;
  private final Snapshot snapshot;
  private final Set<Integer> sections = new HashSet<>();

  RunFileCheck(Path file, Snapshot snapshot) {
    this.file = file;
    this.snapshot = snapshot;
  }

  void check() throws RunFileProblem {
    sections();
    Balance balance = new Balance(file);
    List<ThreadEntry> threads = snapshot.threads();
    for (int i = 0; i < threads.size(); i++) {
      String place = "threads[" + i + "]";
      Unknown unknown = unknownIn(threads.get(i).tree());
      if (unknown != null) {
        throw noSuchSection(place + ".tree" + unknown.place, unknown.section);
      }
      balance.check(place, threads.get(i));
    }
    open();
    slices();
    merged();
  }

  private void sections() throws RunFileProblem {
    List<SectionInfo> all = snapshot.sections();
    for (int i = 0; i < all.size(); i++) {
      int id = all.get(i).id();
      if (!sections.add(id)) {
        String what = "expected a number that no other section has, found " + id;
        throw new RunFileProblem(file, "sections[" + i + "].id", what);
      }
    }
  }

  /**
   * The first node of an unknown section, or null. As deep as the tree, which the parser bounds.
   */
  private Unknown unknownIn(List<CallTreeNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      CallTreeNode node = nodes.get(i);
      if (!sections.contains(node.section())) {
        return new Unknown("[" + i + "].section", node.section());
      }
      Unknown below = unknownIn(node.children());
      if (below != null) {
        return new Unknown("[" + i + "].children" + below.place, below.section);
      }
    }
    return null;
  }

  private void open() throws RunFileProblem {
    List<OpenCall> open = snapshot.open();
    for (int i = 0; i < open.size(); i++) {
      List<Integer> path = open.get(i).path();
      for (int j = 0; j < path.size(); j++) {
        if (!sections.contains(path.get(j))) {
          throw noSuchSection("open[" + i + "].path[" + j + "]", path.get(j));
        }
      }
    }
  }

  private void slices() throws RunFileProblem {
    List<Slice> slices = snapshot.slices();
    long nanos = 0;
    long calls = 0;
    for (int i = 0; i < slices.size(); i++) {
      String place = "slices[" + i + "]";
      nanos = selfTimes(place, slices.get(i).self(), nanos);
      calls = calls(place, slices.get(i).calls(), calls);
    }
  }

  private void merged() throws RunFileProblem {
    List<MergedRun> runs = snapshot.merged();
    long nanos = 0;
    long calls = 0;
    for (int i = 0; i < runs.size(); i++) {
      String place = "merged[" + i + "]";
      nanos = selfTimes(place, runs.get(i).self(), nanos);
      calls = calls(place, runs.get(i).calls(), calls);
    }
  }

  private long selfTimes(String place, List<Slice.SelfTime> self, long before)
      throws RunFileProblem {
    long sum = before;
    for (int i = 0; i < self.size(); i++) {
      sum = sum(place + ".self[" + i + "]", self.get(i).section(), sum, self.get(i).nanos());
    }
    return sum;
  }

  private long calls(String place, List<Slice.Calls> calls, long before) throws RunFileProblem {
    long sum = before;
    for (int i = 0; i < calls.size(); i++) {
      sum = sum(place + ".calls[" + i + "]", calls.get(i).section(), sum, calls.get(i).calls());
    }
    return sum;
  }

  private long sum(String place, int section, long sum, long more) throws RunFileProblem {
    if (!sections.contains(section)) {
      throw noSuchSection(place, section);
    }
    if (more > Long.MAX_VALUE - sum) {
      throw new RunFileProblem(
          file, place, "the sum of it and those before is more than " + Long.MAX_VALUE);
    }
    return sum + more;
  }

  private RunFileProblem noSuchSection(String place, int section) {
    String what = "expected the number of one of the sections, found " + section;
    return new RunFileProblem(file, Place.shortened(place), what);
  }

  private record Unknown(String place, int section) {}
}
