package dev.offroad.cli.merge;

import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** A place in the call tree into which those of several runs are added. Its root is no place. */
final class MergedNode {

  private final Map<Integer, MergedNode> children = new TreeMap<>();
  private final Map<Long, Long> histogram = new TreeMap<>();
  private long calls;
  private long timedCalls;
  private long errors;
  private long self;
  private long total;
  private long probes;
  private long min;
  private long max;
  private double variance;

  /** Adds trees below this; {@code number} gives the new number of a section. */
  void addBelow(List<CallTreeNode> nodes, IntUnaryOperator number) {
    for (CallTreeNode node : nodes) {
      int section = number.applyAsInt(node.section());
      MergedNode child = children.computeIfAbsent(section, any -> new MergedNode());
      child.add(node);
      child.addBelow(node.children(), number);
    }
  }

  private void add(CallTreeNode node) {
    if (node.timedCalls() > 0) {
      min = timedCalls == 0 ? node.minNanos() : Math.min(min, node.minNanos());
      max = Math.max(max, node.maxNanos());
    }
    calls = Math.addExact(calls, node.calls());
    timedCalls = Math.addExact(timedCalls, node.timedCalls());
    errors = Math.addExact(errors, node.errors());
    self = Math.addExact(self, node.selfNanos());
    total = Math.addExact(total, node.totalNanos());
    probes = Math.addExact(probes, node.probeNanos());
    variance += (double) node.selfErrorNanos() * node.selfErrorNanos();
    for (Bucket bucket : node.histogram()) {
      histogram.merge(bucket.upperNanos(), bucket.calls(), Math::addExact);
    }
  }

  /** What is below, as deep as the trees that were added. */
  List<CallTreeNode> below() {
    List<CallTreeNode> nodes = new ArrayList<>();
    children.forEach((section, child) -> nodes.add(child.node(section)));
    return nodes;
  }

  private CallTreeNode node(int section) {
    List<Bucket> buckets = new ArrayList<>();
    histogram.forEach((upper, count) -> buckets.add(new Bucket(upper, count)));
    return new CallTreeNode(
        section,
        calls,
        timedCalls,
        errors,
        self,
        total,
        probes,
        min,
        max,
        buckets,
        Math.round(Math.sqrt(variance)),
        below());
  }
}
