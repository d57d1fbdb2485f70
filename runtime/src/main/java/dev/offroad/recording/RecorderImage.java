package dev.offroad.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * A recorder's state at one moment. Immutable, and of no further use to the recorder. Times are
 * nanoseconds on the recorder's clock, durations nanoseconds.
 *
 * @param nodes the call tree without its root, parents before their children
 * @param open the calls that had not ended, the outermost first
 * @param times how long the recorder has measured
 */
public record RecorderImage(List<Node> nodes, List<Open> open, Times times) {

  private static final int FRAMES_BEFORE_CHECK = 0x3FF;

  /** The {@link Node#parent} of a node at the root, and the section of none. */
  public static final int ROOT = CallTree.ROOT;

  /** The section of the node under which call paths beyond the bound are counted flat. */
  public static final int FLAT_BUCKET = CallTree.FLAT_BUCKET;

  /** So many callees are timed at least of each timed call of a node whose calls are not all. */
  public static final int WITNESSED = Demand.MOST_WITNESSED;

  /**
   * A node of the call tree.
   *
   * @param parent the place of the parent in {@link RecorderImage#nodes}, or {@link #ROOT}
   * @param section the section's number, or {@link #FLAT_BUCKET}
   * @param calls calls that have ended
   * @param timedCalls those of them that were timed
   * @param reentries those of them that began while the section was open already
   * @param errors those of them that ended by an exception
   * @param self self time of the calls that have ended; that of calls which were not timed is an
   *     estimate
   * @param total total time of the outermost calls that have ended
   * @param min the shortest timed call, 0 when none has ended
   * @param max the longest timed call, 0 when none has ended
   * @param histogram timed calls by bucket, see {@link #upperNanos}; empty where it was left out
   * @param selfVariance the variance of {@code self} in square nanoseconds, where calls were not
   *     timed
   * @param unseenCalls calls made while the probes of the section were off: an estimate, and not in
   *     {@code calls}
   * @param unseenErrors those of them that ended by an exception
   * @param unseenSelf their self time, which is still in that of the caller
   * @param place whether it stands for no call: the place on a call path under which carried work
   *     hangs, at another place or at the node that was open when the work began
   */
  @SuppressWarnings("ArrayRecordComponent") // images are read once and never compared
  public record Node(
      int parent,
      int section,
      long calls,
      long timedCalls,
      long reentries,
      long errors,
      long self,
      long total,
      long min,
      long max,
      long[] histogram,
      double selfVariance,
      long unseenCalls,
      long unseenErrors,
      long unseenSelf,
      boolean place) {}

  /**
   * A call that had not ended.
   *
   * @param node the place of its node in {@link RecorderImage#nodes}
   * @param timed whether it is timed; if not, it runs under the clock of the nearest timed call
   *     around it
   * @param start when it began; 0 where it is not timed
   * @param callees the time of the timed calls under its clock that had ended
   * @param charged what the other calls under its clock are charged
   * @param outermost whether its section was not open further out
   */
  public record Open(
      int node, boolean timed, long start, long callees, long charged, boolean outermost) {}

  /**
   * How long a recorder has measured.
   *
   * @param threads how many threads had it so far; those of virtual threads change hands
   * @param elapsedBefore the elapsed time of those that had it before
   * @param firstStart when the time of the thread that has it began: at its first measured call, or
   *     where a virtual thread has had another before, at the end of its last
   * @param lastEnd when the last call that has ended did so
   * @param takenAt when the image was taken; not before anything that is in it
   */
  public record Times(
      int threads, long elapsedBefore, long firstStart, long lastEnd, long takenAt) {

    /**
     * The elapsed time of all its threads.
     *
     * @param until when the last of them is taken to end
     * @return nanoseconds
     */
    public long elapsed(long until) {
      return elapsedBefore + until - firstStart;
    }

    /**
     * A reader's processor may read the clock a few nanoseconds before it sees what the writer did,
     * although the program says otherwise: what is in the image is not later than the image.
     */
    Times including(Collection<Open> calls) {
      long latest = Math.max(lastEnd, takenAt);
      for (Open call : calls) {
        latest = call.timed ? Math.max(latest, call.start) : latest;
      }
      return new Times(threads, elapsedBefore, firstStart, lastEnd, latest);
    }
  }

  /**
   * The longest duration that a histogram bucket holds.
   *
   * @param bucket the place in {@link Node#histogram}
   * @return nanoseconds
   */
  public static long upperNanos(int bucket) {
    return DurationHistogram.upperNanos(bucket);
  }

  /** Copies; where the recorder changes meanwhile, what is copied is of no use. */
  static RecorderImage of(
      ReadableRecorder recorder, CallTree tree, Frame top, Times times, Histograms histograms) {
    long before = recorder.sequenceAcquire();
    int count = tree.count();
    List<Node> nodes = new ArrayList<>(count);
    double forProbes = partForProbes(tree, count, times.takenAt());
    for (int i = 1; i < count; i++) {
      CallNode node = tree.node(i);
      if (node == null) {
        break; // A copy beside a busy writer, which its reader throws away.
      }
      nodes.add(imageOf(node, forProbes, times.takenAt(), histograms));
    }
    Deque<Open> open = new ArrayDeque<>();
    int frames = 0;
    for (Frame frame = top; frame.node != tree.root(); frame = frame.caller) {
      // Frames that are used again meanwhile may lead in a circle.
      if ((++frames & FRAMES_BEFORE_CHECK) == 0 && !recorder.unchangedSince(before)) {
        break;
      }
      if (frame.node.index <= nodes.size() && !(frame.node instanceof PlaceNode)) {
        open.addFirst(open(frame));
      }
    }
    return new RecorderImage(nodes, new ArrayList<>(open), times.including(open));
  }

  /** The part of the time in bursts that probes took. */
  private static double partForProbes(CallTree tree, int count, long now) {
    double part = 0;
    for (int i = 1; i < count; i++) {
      CallNode node = tree.node(i);
      if (node != null && node.burstCalls != null) {
        part += node.burstCalls.partForProbes(node, tree.budget().costs(), now);
      }
    }
    return part;
  }

  private static Open open(Frame frame) {
    boolean timed = frame.timer == frame;
    return new Open(
        frame.node.index - 1,
        timed,
        timed ? frame.start : 0,
        timed ? frame.callees : 0,
        timed ? frame.charged >> CallSampling.FRACTION_BITS : 0,
        frame == frame.node);
  }

  /** The root has index 0 in the tree and is not in the image, so every place moves down by one. */
  private static Node imageOf(CallNode node, double forProbes, long now, Histograms histograms) {
    boolean place = node instanceof PlaceNode;
    BurstCalls.Unseen unseen =
        node.burstCalls == null
            ? BurstCalls.Unseen.NONE
            : node.burstCalls.unseen(node, forProbes, now);
    return new Node(
        node.parent.index - 1,
        place ? ((PlaceNode) node).carried : node.section,
        node.calls(),
        node.timed,
        node.reentries,
        node.errors,
        node.selfNanos(),
        node.total,
        node.timed == 0 ? 0 : node.min,
        node.max,
        histograms.inImage(node.histogram),
        node.sampling.varianceOfSelf() + unseen.selfVariance(),
        unseen.calls(),
        unseen.errors(),
        unseen.self(),
        place);
  }
}
