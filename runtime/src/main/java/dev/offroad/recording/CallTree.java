package dev.offroad.recording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of one thread, in the order in which they were made, so that a parent always stands
 * before its children and a copy needs no recursion.
 *
 * <p>Bounded: once there are {@link #MOST_NODES} nodes, or {@link #MOST_DEPTH} levels, a call path
 * that is new is counted in a flat bucket: one node for each section under a node of section {@link
 * #FLAT_BUCKET}. The flat nodes are as many as there are sections at most.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * ReadableRecorder}.
 */
final class CallTree {

  static final int MOST_NODES = 10_000;
  static final int MOST_DEPTH = 200;

  /** The section number of the root, which stands for the thread itself. */
  static final int ROOT = -1;

  /** The section number of the node that the flat bucket hangs under. */
  static final int FLAT_BUCKET = -2;

  /** The section number of all nodes that stand for no call; see {@link PlaceNode}. */
  static final int PLACE = -3;

  private final Recorder recorder;
  private final Budget budget;
  private final CallNode root;

  /** Null while there are none. */
  private Map<PlaceKey, PlaceNode> places;

  private CallNode[] nodes;
  private int count = 1;
  private CallNode flatBucket;

  CallTree(Recorder recorder, Budget budget) {
    this.recorder = recorder;
    this.budget = budget;
    root = new CallNode(recorder, Burst.NEVER, ROOT, null, 0, false);
    nodes = new CallNode[] {root};
  }

  /** What its probes may cost. */
  Budget budget() {
    return budget;
  }

  CallNode root() {
    return root;
  }

  /** The number of nodes. A reader reads this before {@link #node}. */
  int count() {
    return count;
  }

  /**
   * A node by its place; null where a reader beside a busy writer sees an array that is too old.
   */
  CallNode node(int index) {
    CallNode[] seen = nodes;
    return index < seen.length ? seen[index] : null;
  }

  /** The node for a section that is called at {@code caller}, made when it is not there yet. */
  CallNode childOf(CallNode caller, int section) {
    CallNode child = caller.child(section);
    return child != null ? child : newChild(caller, section);
  }

  private CallNode newChild(CallNode caller, int section) {
    boolean full = count >= MOST_NODES || caller.level >= MOST_DEPTH;
    if (!full && !caller.flat) {
      return add(caller, section);
    }
    if (flatBucket == null) {
      flatBucket = add(root, FLAT_BUCKET);
    }
    CallNode flat = flatBucket.child(section);
    return flat != null ? flat : add(flatBucket, section);
  }

  private CallNode add(CallNode parent, int section) {
    CallNode node =
        new CallNode(recorder, budget.burst(section), section, parent, count, parent == flatBucket);
    if (parent != root) {
      parent.burst.noteCallee();
    }
    makeRoom();
    nodes[count] = node;
    parent.add(node);
    count++;
    return node;
  }

  private void makeRoom() {
    if (count == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * count);
    }
  }

  /** The place for a path at a node that is open; null where there is no room for more. */
  PlaceNode place(CallNode around, int[] path) {
    if (places == null) {
      places = new HashMap<>();
    }
    CallNode place = around;
    for (int section : path) {
      PlaceKey key = new PlaceKey(place, section);
      PlaceNode next = places.get(key);
      if (next == null) {
        if (count >= MOST_NODES || place.level >= MOST_DEPTH) {
          return null;
        }
        next = new PlaceNode(recorder, section, place, count);
        makeRoom();
        places.put(key, next);
        nodes[count] = next;
        count++;
      }
      place = next;
    }
    return (PlaceNode) place;
  }

  /**
   * Where a place is: at another place, or at the node where the carried work began. The methods
   * are written out, as those that the JDK makes for a record keep its class loader (JDK 17).
   */
  private record PlaceKey(CallNode outer, int section) {
    @Override
    public boolean equals(Object other) {
      return other instanceof PlaceKey key && key.outer == outer && key.section == section;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(outer) + section;
    }
  }
}
