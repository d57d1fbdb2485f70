package dev.offroad.cli.export;

import dev.offroad.report.Figures;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A run as stacks with the self time of their innermost section, which is what other tools know.
 * The probes and the unmeasured time of a thread are stacks of one frame, so that the times of a
 * thread sum up to its elapsed time.
 */
final class Stacks {

  static final String PROBES = "(probes)";
  static final String UNMEASURED = "(unmeasured)";

  private final Figures figures;

  Stacks(Snapshot snapshot) {
    this.figures = new Figures(snapshot);
  }

  /**
   * Some time.
   *
   * @param frames from the outermost to the innermost section
   * @param calls calls of the innermost that have ended, here
   * @param nanos its self time here in nanoseconds, above 0
   */
  record Stack(List<String> frames, long calls, long nanos) {
    Stack {
      frames = List.copyOf(frames);
    }
  }

  /** The stacks of a thread, callers before their callees. Any depth. */
  List<Stack> of(ThreadEntry thread) {
    List<Stack> stacks = new ArrayList<>();
    Deque<Place> left = new ArrayDeque<>();
    push(left, List.of(), thread.tree());
    while (!left.isEmpty()) {
      Place place = left.pop();
      add(stacks, place.frames, place.node.calls(), place.node.selfNanos());
      push(left, place.frames, place.node.children());
    }
    add(stacks, List.of(PROBES), 0, thread.probeNanos());
    add(stacks, List.of(UNMEASURED), 0, thread.unmeasuredNanos());
    return stacks;
  }

  private void push(Deque<Place> left, List<String> caller, List<CallTreeNode> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      List<String> frames = new ArrayList<>(caller);
      frames.add(name(nodes.get(i)));
      left.push(new Place(frames, nodes.get(i)));
    }
  }

  private String name(CallTreeNode node) {
    return node.section() == SectionInfo.FLAT_BUCKET
        ? SectionInfo.FLAT.name()
        : figures.name(node.section());
  }

  private static void add(List<Stack> stacks, List<String> frames, long calls, long nanos) {
    if (nanos > 0) {
      stacks.add(new Stack(frames, calls, nanos));
    }
  }

  private record Place(List<String> frames, CallTreeNode node) {}
}
