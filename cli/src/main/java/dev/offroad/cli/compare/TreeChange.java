package dev.offroad.cli.compare;

import dev.offroad.report.Names;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in the call trees of both runs, found by its path.
 *
 * @param name the name of the section; at the top, of the threads
 * @param before what it had itself before; at the top, unmeasured time
 * @param after what it had itself after
 * @param children the places below
 */
public record TreeChange(String name, Amount before, Amount after, List<TreeChange> children) {

  /** Takes a copy of the list. */
  public TreeChange {
    children = List.copyOf(children);
  }

  /**
   * The change of self time.
   *
   * @return nanoseconds
   */
  public long change() {
    return after.self() - before.self();
  }

  static List<TreeChange> of(Snapshot before, Snapshot after, List<Pair> pairs, PairNames names) {
    Map<Integer, String> namesBefore = new HashMap<>();
    Map<Integer, String> namesAfter = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.before() != null) {
        namesBefore.put(pair.before().id(), names.of(pair));
      }
      if (pair.after() != null) {
        namesAfter.put(pair.after().id(), names.of(pair));
      }
    }
    Map<String, Place> roots = new LinkedHashMap<>();
    before.threads().forEach(entry -> root(roots, entry).add(entry, namesBefore, true));
    after.threads().forEach(entry -> root(roots, entry).add(entry, namesAfter, false));
    List<TreeChange> changes = new ArrayList<>();
    roots.forEach((name, place) -> changes.add(place.done("thread " + Names.printable(name))));
    return changes;
  }

  private static Place root(Map<String, Place> roots, ThreadEntry entry) {
    return roots.computeIfAbsent(entry.name(), any -> new Place());
  }

  /** A place while it is filled. No two pairs have the same name. */
  private static final class Place {
    private final Map<String, Place> below = new LinkedHashMap<>();
    private Amount before = Amount.NOTHING;
    private Amount after = Amount.NOTHING;

    void add(ThreadEntry entry, Map<Integer, String> names, boolean isBefore) {
      add(new Amount(entry.unmeasuredNanos(), 0), isBefore);
      addBelow(entry.tree(), names, isBefore);
    }

    private void addBelow(List<CallTreeNode> nodes, Map<Integer, String> names, boolean isBefore) {
      for (CallTreeNode node : nodes) {
        String name = names.getOrDefault(node.section(), SectionInfo.FLAT.name());
        Place place = below.computeIfAbsent(name, any -> new Place());
        place.add(new Amount(node.selfNanos(), node.calls()), isBefore);
        place.addBelow(node.children(), names, isBefore);
      }
    }

    private void add(Amount more, boolean isBefore) {
      if (isBefore) {
        before = sum(before, more);
      } else {
        after = sum(after, more);
      }
    }

    private static Amount sum(Amount one, Amount other) {
      return new Amount(one.self() + other.self(), one.calls() + other.calls());
    }

    TreeChange done(String name) {
      List<TreeChange> children = new ArrayList<>();
      below.forEach((of, place) -> children.add(place.done(of)));
      return new TreeChange(name, before, after, children);
    }
  }
}
