package dev.offroad.recording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Images in a form that tests compare and read: nodes by their path of sections. */
final class Images {

  private Images() {}

  static Map<String, String> nodes(RecorderImage image) {
    Map<String, String> nodes = new TreeMap<>();
    for (int i = 0; i < image.nodes().size(); i++) {
      RecorderImage.Node node = image.nodes().get(i);
      Map<Long, Long> histogram = new TreeMap<>();
      for (int bucket = 0; bucket < node.histogram().length; bucket++) {
        if (node.histogram()[bucket] != 0) {
          histogram.put(RecorderImage.upperNanos(bucket), node.histogram()[bucket]);
        }
      }
      String before =
          nodes.put(
              path(image, i),
              text(
                  node.calls(),
                  node.reentries(),
                  node.errors(),
                  node.self(),
                  node.total(),
                  node.min(),
                  node.max(),
                  histogram));
      if (before != null) {
        throw new AssertionError("two nodes of one path: " + path(image, i));
      }
    }
    return nodes;
  }

  static List<String> open(RecorderImage image) {
    return image.open().stream()
        .map(call -> open(path(image, call.node()), call.start(), call.callees(), call.outermost()))
        .toList();
  }

  static String open(String path, long start, long callees, boolean outermost) {
    return path + " since " + start + " callees " + callees + (outermost ? " outermost" : "");
  }

  static String text(
      long calls,
      long reentries,
      long errors,
      long self,
      long total,
      long min,
      long max,
      Map<Long, Long> histogram) {
    return String.format(
        "calls %d (%d again, %d failed) self %d total %d from %d to %d %s",
        calls, reentries, errors, self, total, min, max, histogram);
  }

  /** The path of a node; fails when its parent does not stand before it. */
  static String path(RecorderImage image, int index) {
    RecorderImage.Node node = image.nodes().get(index);
    if (node.parent() >= index) {
      throw new AssertionError("node " + index + " stands before its parent " + node.parent());
    }
    String parent = node.parent() == RecorderImage.ROOT ? "" : path(image, node.parent());
    return parent + "/" + node.section();
  }

  /** The node of a path. */
  static RecorderImage.Node node(RecorderImage image, String path) {
    for (int i = 0; i < image.nodes().size(); i++) {
      if (path(image, i).equals(path)) {
        return image.nodes().get(i);
      }
    }
    throw new AssertionError("no node " + path + " among " + nodes(image).keySet());
  }

  static long sumOfSelf(RecorderImage image) {
    return image.nodes().stream().mapToLong(RecorderImage.Node::self).sum();
  }

  /** Self time with that of open calls: their time so far without that of their callees. */
  static long sumOfSelfWithOpen(RecorderImage image) {
    long sum = sumOfSelf(image);
    long until = image.times().takenAt();
    for (int i = image.open().size() - 1; i >= 0; i--) {
      RecorderImage.Open call = image.open().get(i);
      sum += until - call.start() - call.callees();
      until = call.start();
    }
    return sum;
  }

  /** What holds of every image of whatever program: nothing is negative or contradicts itself. */
  static void check(RecorderImage image) {
    // What a callee is charged by estimate may be more than its caller had.
    boolean estimated = image.nodes().stream().anyMatch(node -> node.timedCalls() < node.calls());
    for (int i = 0; i < image.nodes().size(); i++) {
      RecorderImage.Node node = image.nodes().get(i);
      long counted = 0;
      for (long calls : node.histogram()) {
        counted += calls;
        if (calls < 0) {
          throw new AssertionError("a negative bucket at " + path(image, i));
        }
      }
      boolean right =
          counted == node.timedCalls()
              && node.timedCalls() <= node.calls()
              && (node.self() >= 0 || estimated)
              && node.total() >= 0
              && node.min() >= 0
              && node.max() >= node.min()
              && node.errors() <= node.calls()
              && node.reentries() <= node.calls();
      if (!right) {
        throw new AssertionError(
            "node " + path(image, i) + ": " + nodes(image).get(path(image, i)));
      }
    }
    for (RecorderImage.Open call : image.open()) {
      if (call.callees() < 0 || call.start() > image.times().takenAt()) {
        throw new AssertionError("open " + open(image));
      }
    }
  }
}
