package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.Bucket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a call tree into which the nodes of several threads are added. Confined to the thread
 * that takes the snapshot. Durations are nanoseconds, with the probes' cost still in them.
 */
final class NodeTotals {

  final int section;
  final Map<Integer, NodeTotals> children = new LinkedHashMap<>();

  long calls;

  /** Those of {@code calls} that were made while the probes of the section were off. */
  long unseenCalls;

  long timedCalls;
  long reentries;
  long errors;
  long self;
  long total;
  long min;
  long max;

  /** Of {@code self}, in square nanoseconds. */
  double selfVariance;

  private long[] histogram = {};

  NodeTotals(int section) {
    this.section = section;
  }

  NodeTotals child(int section) {
    return children.computeIfAbsent(section, NodeTotals::new);
  }

  void add(RecorderImage.Node node) {
    addDurations(node.timedCalls(), node.min(), node.max(), node.histogram());
    calls += node.calls() + node.unseenCalls();
    unseenCalls += node.unseenCalls();
    selfVariance += node.selfVariance();
    reentries += node.reentries();
    errors += node.errors() + node.unseenErrors();
    self += node.self() + node.unseenSelf();
    total += node.total() + node.unseenSelf();
  }

  /** Adds another node and all that is below it. */
  void add(NodeTotals other) {
    addDurations(other.timedCalls, other.min, other.max, other.histogram);
    calls += other.calls;
    unseenCalls += other.unseenCalls;
    selfVariance += other.selfVariance;
    reentries += other.reentries;
    errors += other.errors;
    self += other.self;
    total += other.total;
    other.children.forEach((section, child) -> child(section).add(child));
  }

  /**
   * Callees that were not timed may have been charged, all in all, more than their caller had. No
   * caller has less than nothing: what is missing is taken back from the estimates below it.
   */
  void settle() {
    children.values().forEach(NodeTotals::settle);
    if (self < 0) {
      self += takeFromEstimates(-self);
    }
    self = Math.max(0, self);
  }

  /**
   * Takes time back from the estimated self times below this node, from each in proportion.
   *
   * @return how much was taken, at most {@code nanos}
   */
  long takeFromEstimates(long nanos) {
    long estimated = estimatedBelow();
    long taken = 0;
    if (estimated > 0) {
      double part = Math.min(1, (double) nanos / estimated);
      for (NodeTotals child : children.values()) {
        taken += child.take(part);
      }
    }
    return taken;
  }

  private long estimatedBelow() {
    long sum = 0;
    for (NodeTotals child : children.values()) {
      sum += (child.timedCalls < child.calls ? child.self : 0) + child.estimatedBelow();
    }
    return sum;
  }

  private long take(double part) {
    long taken = timedCalls < calls ? Math.round(self * part) : 0;
    self -= taken;
    for (NodeTotals child : children.values()) {
      taken += child.take(part);
    }
    total = Math.max(0, total - taken);
    return taken;
  }

  /**
   * What untimed callees are charged too much, somebody has too little: a caller whose calls were
   * all timed; or else one further out, but for the callees that {@link RecorderImage#WITNESSED}
   * leaves out.
   *
   * @return the part of the errors of callees that is this node's
   */
  double partOfCalleesErrors() {
    long callees = 0;
    for (NodeTotals child : children.values()) {
      callees += child.calls;
    }
    if (timedCalls == calls || callees == 0) {
      return 1;
    }
    return Math.max(0, 1 - (double) RecorderImage.WITNESSED * calls / callees);
  }

  private void addDurations(long moreTimed, long shortest, long longest, long[] durations) {
    if (moreTimed > 0) {
      min = timedCalls == 0 ? shortest : Math.min(min, shortest);
      max = Math.max(max, longest);
      timedCalls += moreTimed;
    }
    if (durations.length > histogram.length) {
      histogram = Arrays.copyOf(histogram, durations.length);
    }
    for (int bucket = 0; bucket < durations.length; bucket++) {
      histogram[bucket] += durations[bucket];
    }
  }

  List<Bucket> buckets() {
    List<Bucket> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < histogram.length; bucket++) {
      if (histogram[bucket] > 0) {
        buckets.add(new Bucket(RecorderImage.upperNanos(bucket), histogram[bucket]));
      }
    }
    return buckets;
  }
}
