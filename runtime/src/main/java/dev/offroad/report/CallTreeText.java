package dev.offroad.report;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The call tree of each kind of thread, the most total time first, without what is too small to
 * see.
 */
final class CallTreeText {

  /** What is shown takes at least this part of all elapsed time. */
  private static final double SMALLEST = 0.001;

  private static final int MOST_THREADS = 20;
  private static final int DEEPEST = 40;
  private static final String INDENT = "  ";

  private final Snapshot snapshot;
  private final Figures figures;
  private final Style style;
  private final double smallest;

  CallTreeText(Snapshot snapshot, Figures figures, Style style) {
    this.snapshot = snapshot;
    this.figures = figures;
    this.style = style;
    this.smallest = figures.elapsed() * SMALLEST;
  }

  void appendTo(StringBuilder out) {
    if (snapshot.threads().isEmpty()) {
      return;
    }
    out.append('\n');
    Table table = new Table();
    table.row(style::bold, "call tree", "total", "self", "calls");
    List<ThreadEntry> threads =
        snapshot.threads().stream()
            .sorted(Comparator.comparingLong(ThreadEntry::measuredNanos).reversed())
            .toList();
    threads.stream().limit(MOST_THREADS).forEach(entry -> thread(table, entry));
    if (threads.size() > MOST_THREADS) {
      String more = Durations.count(threads.size() - MOST_THREADS) + " more kinds of thread";
      table.row(style::faint, more);
    }
    table.appendTo(out);
  }

  private void thread(Table table, ThreadEntry entry) {
    String name = Names.printable(entry.name());
    String several =
        entry.threads() == 1 ? "" : ", " + Durations.count(entry.threads()) + " threads";
    table.row(
        style::faint,
        "thread " + name + several,
        Durations.text(entry.elapsedNanos()),
        Durations.text(entry.unmeasuredNanos()),
        "");
    level(table, entry.tree(), 1);
  }

  private void level(Table table, List<CallTreeNode> nodes, int depth) {
    if (depth > DEEPEST) {
      table.row(style::faint, INDENT.repeat(depth) + "(deeper calls are in the run file)");
      return;
    }
    List<Weighed> shown = new ArrayList<>();
    for (CallTreeNode node : nodes) {
      long weight = weight(node);
      // The flat bucket has no time of its own: what hangs under it decides.
      if (node.section() == SectionInfo.FLAT_BUCKET || weight >= smallest) {
        shown.add(new Weighed(node, weight));
      }
    }
    shown.sort((one, other) -> Long.compare(other.weight, one.weight));
    for (Weighed each : shown) {
      node(table, each.node, depth);
    }
  }

  private record Weighed(CallTreeNode node, long weight) {}

  /** Work that was carried to another thread hangs under sections that have less time than it. */
  private static long weight(CallTreeNode node) {
    if (node.section() == SectionInfo.FLAT_BUCKET) {
      return 0; // It comes last.
    }
    long below = 0;
    for (CallTreeNode child : node.children()) {
      below += weight(child);
    }
    return Math.max(node.totalNanos(), below);
  }

  /** Whether nothing of it was on this kind of thread but what it handed over. */
  private static boolean isCarriedOnly(CallTreeNode node) {
    return node.calls() == 0 && node.totalNanos() == 0 && !node.children().isEmpty();
  }

  private void node(Table table, CallTreeNode node, int depth) {
    String name = INDENT.repeat(depth) + figures.name(node.section());
    if (node.section() == SectionInfo.FLAT_BUCKET) {
      table.row(style::faint, name);
      level(table, node.children(), depth + 1);
      return;
    }
    if (isCarriedOnly(node)) {
      table.row(style::faint, name, "", "", Durations.count(0));
      level(table, node.children(), depth + 1);
      return;
    }
    table.row(
        line -> line,
        name,
        Durations.text(node.totalNanos()),
        Durations.text(node.selfNanos()),
        Durations.count(node.calls()));
    level(table, node.children(), depth + 1);
  }
}
