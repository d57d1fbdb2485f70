package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What all threads of one kind have measured. Used by one thread at a time. Durations are
 * nanoseconds, with the probes' cost still in them.
 */
final class KindTotals {

  final NodeTotals root = new NodeTotals(RecorderImage.ROOT);
  int threads;
  long elapsed;

  /**
   * Adds an image.
   *
   * @param image what it measured
   * @param openUntil when calls that had not ended are taken to end
   * @param elapsedOfThreads the elapsed time of its threads
   */
  void add(RecorderImage image, long openUntil, long elapsedOfThreads) {
    threads += image.times().threads();
    elapsed += elapsedOfThreads;
    List<NodeTotals> places = new ArrayList<>(image.nodes().size());
    // In time, what hangs at a place was called from the node that the place hangs at.
    List<NodeTotals> callers = new ArrayList<>(image.nodes().size());
    for (RecorderImage.Node node : image.nodes()) {
      NodeTotals parent = node.parent() == RecorderImage.ROOT ? root : places.get(node.parent());
      NodeTotals place = node.place() ? parent.place(node.section()) : parent.child(node.section());
      place.add(node);
      NodeTotals caller = node.parent() == RecorderImage.ROOT ? root : callers.get(node.parent());
      if (caller != root) {
        caller.self -= node.unseenSelf();
      }
      callers.add(node.place() ? caller : place);
      places.add(place);
    }
    addOpen(image.open(), places, openUntil);
  }

  /**
   * An open call has its time so far, less what its callees had, ended or open. One that is not
   * timed has none yet: it is still in that of the timed call around it.
   */
  private static void addOpen(List<RecorderImage.Open> open, List<NodeTotals> places, long until) {
    long openCallee = 0;
    for (int i = open.size() - 1; i >= 0; i--) {
      RecorderImage.Open call = open.get(i);
      if (!call.timed()) {
        continue;
      }
      NodeTotals place = places.get(call.node());
      long callees = call.callees() + openCallee;
      long duration = Math.max(until - call.start(), callees);
      place.self += duration - callees - call.charged();
      if (call.outermost()) {
        place.total += duration;
      }
      openCallee = duration;
    }
  }

  /** Adds what threads of the same kind measured elsewhere. */
  void add(KindTotals other) {
    threads += other.threads;
    elapsed += other.elapsed;
    root.add(other.root);
  }
}
