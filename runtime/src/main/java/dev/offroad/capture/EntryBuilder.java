package dev.offroad.capture;

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

  private final ProbeCalibration cost;

  EntryBuilder(ProbeCalibration cost) {
    this.cost = cost;
  }

  ThreadEntry entry(String name, KindTotals kind) {
    long measured = sumOfSelf(kind.root);
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
    long inner = self.take(totals.calls * cost.inner());
    long outer = caller.take((totals.calls - totals.reentries) * cost.outer());
    long outerOfReentries = self.take(totals.reentries * cost.outer());
    List<CallTreeNode> children = new ArrayList<>();
    long probesInside = inner + outerOfReentries;
    for (NodeTotals child : totals.children.values()) {
      Built built = build(child, self);
      children.add(built.node);
      probesInside += built.probesInside + built.outer;
    }
    long total = Math.max(Math.min(self.left, totals.total), totals.total - probesInside);
    CallTreeNode node =
        new CallTreeNode(
            totals.section,
            totals.calls,
            totals.calls,
            totals.errors,
            self.left,
            total,
            inner + outer + outerOfReentries,
            totals.min,
            totals.max,
            totals.buckets(),
            0,
            children);
    return new Built(node, probesInside, outer);
  }

  /** A node, and the probe cost that fell between its entry and its exit, and around them. */
  private record Built(CallTreeNode node, long probesInside, long outer) {}

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
