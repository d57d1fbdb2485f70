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
  long reentries;
  long errors;
  long self;
  long total;
  long min;
  long max;
  private long[] histogram = {};

  NodeTotals(int section) {
    this.section = section;
  }

  NodeTotals child(int section) {
    return children.computeIfAbsent(section, NodeTotals::new);
  }

  void add(RecorderImage.Node node) {
    addDurations(node.calls(), node.min(), node.max(), node.histogram());
    reentries += node.reentries();
    errors += node.errors();
    self += node.self();
    total += node.total();
  }

  /** Adds another node and all that is below it. */
  void add(NodeTotals other) {
    addDurations(other.calls, other.min, other.max, other.histogram);
    reentries += other.reentries;
    errors += other.errors;
    self += other.self;
    total += other.total;
    other.children.forEach((section, child) -> child(section).add(child));
  }

  private void addDurations(long moreCalls, long shortest, long longest, long[] durations) {
    if (moreCalls > 0) {
      min = calls == 0 ? shortest : Math.min(min, shortest);
      max = Math.max(max, longest);
      calls += moreCalls;
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
