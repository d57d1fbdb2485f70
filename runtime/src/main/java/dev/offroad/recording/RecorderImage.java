package dev.offroad.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A recorder's state at one moment. Immutable, and of no further use to the recorder. Times are
 * nanoseconds on the recorder's clock, durations nanoseconds.
 *
 * @param nodes the call tree without its root, parents before their children
 * @param open the calls that had not ended, the outermost first
 * @param firstStart when the recorder was made, for the thread's first measured call
 * @param lastEnd when the last call that has ended did so
 * @param takenAt when the image was taken
 */
public record RecorderImage(
    List<Node> nodes, List<Open> open, long firstStart, long lastEnd, long takenAt) {

  /** The {@link Node#parent} of a node at the root, and the section of none. */
  public static final int ROOT = CallTree.ROOT;

  /** The section of the node under which call paths beyond the bound are counted flat. */
  public static final int FLAT_BUCKET = CallTree.FLAT_BUCKET;

  /**
   * A node of the call tree.
   *
   * @param parent the place of the parent in {@link RecorderImage#nodes}, or {@link #ROOT}
   * @param section the section's number, or {@link #FLAT_BUCKET}
   * @param calls calls that have ended
   * @param reentries those of them that began while the section was open already
   * @param errors those of them that ended by an exception
   * @param self self time of the calls that have ended
   * @param total total time of the outermost calls that have ended
   * @param min the shortest call, 0 when none has ended
   * @param max the longest call, 0 when none has ended
   * @param histogram calls by bucket; see {@link #upperNanos}
   */
  @SuppressWarnings("ArrayRecordComponent") // images are read once and never compared
  public record Node(
      int parent,
      int section,
      long calls,
      long reentries,
      long errors,
      long self,
      long total,
      long min,
      long max,
      long[] histogram) {}

  /**
   * A call that had not ended.
   *
   * @param node the place of its node in {@link RecorderImage#nodes}
   * @param start when it began
   * @param callees the time of the measured calls that it had made and that had ended
   * @param outermost whether its section was not open further out
   */
  public record Open(int node, long start, long callees, boolean outermost) {}

  /**
   * The longest duration that a histogram bucket holds.
   *
   * @param bucket the place in {@link Node#histogram}
   * @return nanoseconds
   */
  public static long upperNanos(int bucket) {
    return DurationHistogram.upperNanos(bucket);
  }

  static RecorderImage of(
      CallTree tree, Frame root, Frame top, long firstStart, long lastEnd, long now) {
    List<Node> nodes = new ArrayList<>();
    int count = tree.count();
    for (int i = 1; i < count; i++) {
      CallNode node = tree.node(i);
      if (node == null) {
        break; // A copy beside a busy writer, which its reader throws away.
      }
      nodes.add(imageOf(node));
    }
    Deque<Open> open = new ArrayDeque<>();
    for (Frame frame = top; frame != root; frame = frame.caller) {
      CallNode node = frame.node;
      if (node != null && node.index <= nodes.size()) {
        open.addFirst(new Open(node.index - 1, frame.start, frame.callees, frame.outermost));
      }
    }
    return new RecorderImage(nodes, new ArrayList<>(open), firstStart, lastEnd, now);
  }

  /** The root has index 0 in the tree and is not in the image, so every place moves down by one. */
  private static Node imageOf(CallNode node) {
    return new Node(
        node.parent.index - 1,
        node.section,
        node.calls,
        node.reentries,
        node.errors,
        node.self,
        node.total,
        node.calls == 0 ? 0 : node.min,
        node.max,
        node.histogram.copy());
  }
}
