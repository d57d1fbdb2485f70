package dev.offroad.cli.compare;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sections that seem to have another name: one that is only in the run before and one only in the
 * run after, at the same places of the call tree, with the same callees and about as many calls. A
 * pair is made only where neither has another candidate.
 */
final class Renames {

  private static final double MOST_DIFFERENCE = 0.03;

  private final Snapshot before;
  private final Snapshot after;
  private final List<Pair> pairs;

  Renames(Snapshot before, Snapshot after, List<Pair> pairs) {
    this.before = before;
    this.after = after;
    this.pairs = pairs;
  }

  /** Moves what it pairs from the lists to the pairs. Each pair may make others known by it. */
  void match(List<SectionInfo> left, List<SectionInfo> right) {
    boolean found = !left.isEmpty() && !right.isEmpty();
    while (found) {
      found = false;
      Map<Integer, Shape> shapesBefore = shapes(before, numbers(true));
      Map<Integer, Shape> shapesAfter = shapes(after, numbers(false));
      for (SectionInfo section : List.copyOf(left)) {
        List<SectionInfo> alike = alike(shapesBefore.get(section.id()), right, shapesAfter);
        if (alike.size() == 1
            && alike(shapesAfter.get(alike.get(0).id()), left, shapesBefore).size() == 1) {
          pairs.add(new Pair(section, alike.get(0), true));
          left.remove(section);
          right.remove(alike.get(0));
          found = true;
        }
      }
    }
  }

  private static List<SectionInfo> alike(
      Shape shape, List<SectionInfo> others, Map<Integer, Shape> shapes) {
    List<SectionInfo> alike = new ArrayList<>();
    for (SectionInfo other : others) {
      Shape of = shapes.get(other.id());
      if (shape != null && of != null && shape.isLike(of)) {
        alike.add(other);
      }
    }
    return alike;
  }

  /** The sections that are known on both sides, by their number there. */
  private Map<Integer, Integer> numbers(boolean ofBefore) {
    Map<Integer, Integer> numbers = new HashMap<>();
    numbers.put(SectionInfo.FLAT_BUCKET, SectionInfo.FLAT_BUCKET);
    for (int i = 0; i < pairs.size(); i++) {
      numbers.put(ofBefore ? pairs.get(i).before().id() : pairs.get(i).after().id(), i);
    }
    return numbers;
  }

  private static Map<Integer, Shape> shapes(Snapshot run, Map<Integer, Integer> known) {
    Map<Integer, Shape> shapes = new HashMap<>();
    for (ThreadEntry thread : run.threads()) {
      collect(thread.tree(), known, new ArrayDeque<>(), shapes);
    }
    return shapes;
  }

  /** As deep as the tree. */
  private static void collect(
      List<CallTreeNode> nodes,
      Map<Integer, Integer> known,
      Deque<Integer> path,
      Map<Integer, Shape> shapes) {
    for (CallTreeNode node : nodes) {
      Integer number = known.get(node.section());
      if (number == null) {
        Shape shape = shapes.computeIfAbsent(node.section(), any -> new Shape());
        shape.places.add(List.copyOf(path));
        shape.calls += node.calls();
        node.children().forEach(child -> shape.callees.add(known.get(child.section())));
      }
      path.addLast(number == null ? Shape.UNKNOWN - node.section() : number);
      collect(node.children(), known, path, shapes);
      path.removeLast();
    }
  }

  /** What a section is known by but its name. */
  private static final class Shape {
    /** Below the numbers of all pairs, and another for each section that has none. */
    private static final int UNKNOWN = -1_000;

    private final Set<List<Integer>> places = new HashSet<>();
    private final Set<Integer> callees = new HashSet<>();
    private long calls;

    boolean isLike(Shape other) {
      double most = Math.max(calls, other.calls);
      boolean asManyCalls = most > 0 && Math.abs(calls - other.calls) <= MOST_DIFFERENCE * most;
      return asManyCalls
          && isKnown()
          && places.equals(other.places)
          && callees.equals(other.callees);
    }

    /** Whether all that it is called by is the same section in both runs. */
    private boolean isKnown() {
      return places.stream().allMatch(path -> path.stream().allMatch(s -> s > UNKNOWN));
    }
  }
}
