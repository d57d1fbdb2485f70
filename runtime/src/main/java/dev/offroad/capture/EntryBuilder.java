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
 * unmeasured time, for a folded re-entry out of its own node's. What hangs at a place where it was
 * carried to was called, in time, from the node that the place hangs at. No more is taken than is
 * there. The cost stands at the node whose calls caused it.
 *
 * <p>After that, places go to the path that they stand for, where calls of the thread's own may be
 * too.
 */
final class EntryBuilder {

  private final ProbeCosts cost;

  EntryBuilder(ProbeCosts cost) {
    this.cost = cost;
  }

  ThreadEntry entry(String name, KindTotals kind) {
    NodeTotals root = kind.root;
    root.settle();
    long measured = sumOfSelf(root);
    if (measured > kind.elapsed) {
      root.takeFromEstimates(measured - kind.elapsed);
      measured = sumOfSelf(root);
    }
    // What is at the root takes the part of its probes that falls on its caller from this.
    root.self = Math.max(0, kind.elapsed - measured);
    takeProbesOut(root);
    Places.rehang(root);
    List<CallTreeNode> tree = new ArrayList<>();
    root.children.values().forEach(child -> tree.add(node(child)));
    return ThreadEntry.balanced(name, kind.threads, Math.max(kind.elapsed, measured), tree);
  }

  private static long sumOfSelf(NodeTotals node) {
    long sum = node.self;
    for (NodeTotals child : node.below()) {
      sum += sumOfSelf(child);
    }
    return sum;
  }

  /**
   * Takes the probes' cost out of the calls that were made from {@code caller}, and all below them.
   * The depth of this recursion is bounded by that of a call tree.
   *
   * @return the cost that fell inside the calls of {@code caller}
   */
  private long takeProbesOut(NodeTotals caller) {
    long inside = 0;
    long callees = 0;
    double varianceOfCallees = 0;
    for (NodeTotals node : caller.called()) {
      double around = around(node);
      long inner = node.takeFromSelf(node.timedCalls * cost.inner());
      long outer = caller.takeFromSelf((node.calls - node.reentries) * around);
      long outerOfReentries = node.takeFromSelf(node.reentries * (around + cost.reentry()));
      node.probes = inner + outer + outerOfReentries;
      long insideNode = inner + outerOfReentries + takeProbesOut(node);
      node.total = Math.max(Math.min(node.self, node.total), node.total - insideNode);
      inside += insideNode + outer;
      callees += node.calls;
      varianceOfCallees += node.varianceOutside;
    }
    double kept = caller.partOfCalleesErrors(callees) * varianceOfCallees;
    caller.variance = caller.selfVariance + kept;
    caller.varianceOutside = caller.selfVariance + varianceOfCallees - kept;
    return inside;
  }

  private CallTreeNode node(NodeTotals totals) {
    List<CallTreeNode> children = new ArrayList<>();
    totals.children.values().forEach(child -> children.add(node(child)));
    return new CallTreeNode(
        totals.section,
        totals.calls,
        totals.timedCalls,
        totals.errors,
        totals.self,
        totals.total,
        totals.probes,
        totals.min,
        totals.max,
        totals.buckets(),
        Math.round(Math.sqrt(totals.variance)),
        children);
  }

  /** What the probe of a call costs its caller on average: not all calls are timed. */
  private double around(NodeTotals totals) {
    long untimed = totals.calls - totals.unseenCalls - totals.timedCalls;
    double sum = totals.timedCalls * cost.outer() + untimed * cost.untimed();
    return totals.calls == 0 ? 0 : sum / totals.calls;
  }
}
