package dev.offroad.capture;

import dev.offroad.recording.ProbeCosts;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the entry of one kind of thread, with the probes' cost taken out of self times and named.
 *
 * <p>Of each call, the inner part is taken out of the section's own self time; the outer part out
 * of the self time of the node that the call was made from, for a call at the root out of
 * unmeasured time, for a folded re-entry out of its own node's. No more is taken than is there. The
 * cost stands at the node whose calls caused it.
 */
final class EntryBuilder {

  private final ProbeCosts cost;

  EntryBuilder(ProbeCosts cost) {
    this.cost = cost;
  }

  ThreadEntry entry(String name, KindTotals kind) {
    kind.root.settle();
    long measured = sumOfSelf(kind.root);
    if (measured > kind.elapsed) {
      kind.root.takeFromEstimates(measured - kind.elapsed);
      measured = sumOfSelf(kind.root);
    }
    Remaining unmeasured = new Remaining(Math.max(0, kind.elapsed - measured));
    List<CallTreeNode> tree = new ArrayList<>();
    for (NodeTotals child : kind.root.children.values()) {
      tree.add(build(child, unmeasured).node);
    }
    return ThreadEntry.balanced(name, kind.threads, Math.max(kind.elapsed, measured), tree);
  }

  private static long sumOfSelf(NodeTotals node) {
    long sum = node.self;
    for (NodeTotals child : node.children.values()) {
      sum += sumOfSelf(child);
    }
    return sum;
  }

  /** The depth of this recursion is bounded by that of a call tree. */
  private Built build(NodeTotals totals, Remaining caller) {
    Remaining self = new Remaining(totals.self);
    long inner = self.take(totals.timedCalls * cost.inner());
    double around = around(totals);
    long outer = caller.take((totals.calls - totals.reentries) * around);
    long outerOfReentries = self.take(totals.reentries * around);
    List<CallTreeNode> children = new ArrayList<>();
    long probesInside = inner + outerOfReentries;
    double varianceOfCallees = 0;
    for (NodeTotals child : totals.children.values()) {
      Built built = build(child, self);
      children.add(built.node);
      probesInside += built.probesInside + built.outer;
      varianceOfCallees += built.varianceOutside;
    }
    double kept = totals.partOfCalleesErrors() * varianceOfCallees;
    long total = Math.max(Math.min(self.left, totals.total), totals.total - probesInside);
    CallTreeNode node =
        new CallTreeNode(
            totals.section,
            totals.calls,
            totals.timedCalls,
            totals.errors,
            self.left,
            total,
            inner + outer + outerOfReentries,
            totals.min,
            totals.max,
            totals.buckets(),
            Math.round(Math.sqrt(totals.selfVariance + kept)),
            children);
    return new Built(node, probesInside, outer, totals.selfVariance + varianceOfCallees - kept);
  }

  /** What the probe of a call costs its caller on average: not all calls are timed. */
  private double around(NodeTotals totals) {
    long untimed = totals.calls - totals.unseenCalls - totals.timedCalls;
    double sum = totals.timedCalls * cost.outer() + untimed * cost.untimed();
    return totals.calls == 0 ? 0 : sum / totals.calls;
  }

  /**
   * A node, the probe cost that fell between its entry and its exit, and around them, and the
   * variance that its estimate and those below it bring to the self time of its callers.
   */
  private record Built(CallTreeNode node, long probesInside, long outer, double varianceOutside) {}

  /** Time that is left to take probe cost out of, in nanoseconds. */
  private static final class Remaining {
    private long left;

    Remaining(long nanos) {
      left = nanos;
    }

    long take(double nanos) {
      long taken = Math.min(left, Math.round(nanos));
      left -= taken;
      return taken;
    }
  }
}
