package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CourseMoment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a call tree into which the nodes of several threads are added. Used by one thread at a
 * time: what has ended is added under the lock of the recorders' reading, and who takes a snapshot
 * has one of its own. Durations are nanoseconds, with the probes' cost still in them.
 */
final class NodeTotals {

  final int section;

  /** Added to by {@link #child} only: most nodes have none, and share that. */
  Map<Integer, NodeTotals> children = Map.of();

  /**
   * What hangs here because it was carried from other threads, while this was open. Added to by
   * {@link #place} only, and taken out by {@link Places}.
   */
  Map<Integer, NodeTotals> places = Map.of();

  long calls;

  /** Those of {@code calls} that were made while the probes of the section were off. */
  long unseenCalls;

  long timedCalls;
  long reentries;
  long errors;
  long self;
  long total;

  /** What the probes cost, once it was taken out of the times. */
  long probes;

  long min;
  long max;

  /** Of {@code self}, in square nanoseconds. */
  double selfVariance;

  /** Of the self time that is in the end reported, with what its callees have a part in. */
  double variance;

  /** What the estimates here and below bring to the self time of callers further out. */
  double varianceOutside;

  private final DurationCounts histogram = new DurationCounts();

  NodeTotals(int section) {
    this.section = section;
  }

  NodeTotals child(int section) {
    if (children.isEmpty()) {
      children = new LinkedHashMap<>();
    }
    return children.computeIfAbsent(section, NodeTotals::new);
  }

  NodeTotals place(int section) {
    if (places.isEmpty()) {
      places = new LinkedHashMap<>();
    }
    return places.computeIfAbsent(section, NodeTotals::new);
  }

  /** All that is directly below. Not to be changed meanwhile. */
  Collection<NodeTotals> below() {
    if (places.isEmpty()) {
      return children.values();
    }
    List<NodeTotals> below = new ArrayList<>(children.values());
    below.addAll(places.values());
    return below;
  }

  /** The nodes whose calls were made, in time, from here: those at places hang under another. */
  Collection<NodeTotals> called() {
    if (places.isEmpty()) {
      return children.values();
    }
    List<NodeTotals> called = new ArrayList<>(children.values());
    places.values().forEach(place -> called.addAll(place.called()));
    return called;
  }

  /** Takes time out of the self time, as far as there is some. Returns how much. */
  long takeFromSelf(double nanos) {
    long taken = Math.min(self, Math.round(nanos));
    self -= taken;
    return taken;
  }

  void add(RecorderImage.Node node) {
    addExtremes(node.timedCalls(), node.min(), node.max());
    histogram.add(node.histogram());
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
    addExtremes(other.timedCalls, other.min, other.max);
    histogram.add(other.histogram);
    calls += other.calls;
    unseenCalls += other.unseenCalls;
    selfVariance += other.selfVariance;
    reentries += other.reentries;
    errors += other.errors;
    self += other.self;
    total += other.total;
    probes += other.probes;
    variance += other.variance;
    other.children.forEach((section, child) -> child(section).add(child));
    other.places.forEach((section, place) -> place(section).add(place));
  }

  /** Adds self times and calls of all that is below. */
  void addTo(CourseMoment moment) {
    for (NodeTotals child : below()) {
      moment.add(child.section, child.self, child.calls);
      child.addTo(moment);
    }
  }

  /**
   * Callees that were not timed may have been charged, all in all, more than their caller had. No
   * caller has less than nothing: what is missing is taken back from the estimates below it.
   */
  void settle() {
    below().forEach(NodeTotals::settle);
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
      for (NodeTotals child : below()) {
        taken += child.take(part);
      }
    }
    return taken;
  }

  private long estimatedBelow() {
    long sum = 0;
    for (NodeTotals child : below()) {
      sum += (child.timedCalls < child.calls ? child.self : 0) + child.estimatedBelow();
    }
    return sum;
  }

  private long take(double part) {
    long taken = timedCalls < calls ? Math.round(self * part) : 0;
    self -= taken;
    for (NodeTotals child : below()) {
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
   * @param callees how many calls were made from here
   * @return the part of the errors of callees that is this node's
   */
  double partOfCalleesErrors(long callees) {
    if (timedCalls == calls || callees == 0) {
      return 1;
    }
    return Math.max(0, 1 - (double) RecorderImage.WITNESSED * calls / callees);
  }

  private void addExtremes(long moreTimed, long shortest, long longest) {
    if (moreTimed > 0) {
      min = timedCalls == 0 ? shortest : Math.min(min, shortest);
      max = Math.max(max, longest);
      timedCalls += moreTimed;
    }
  }

  List<Bucket> buckets() {
    return histogram.buckets();
  }
}
