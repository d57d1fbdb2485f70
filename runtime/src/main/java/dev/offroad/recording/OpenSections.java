package dev.offroad.recording;

import java.util.Arrays;

/**
 * Which sections are open on a thread, and where. Kept only while the stack is not simply a path of
 * the call tree: while a section is re-entered, or a call stands in the flat bucket.
 *
 * <p>Confined to the thread of its recorder. The arrays are open to the recorder, which writes them
 * where no method may be called.
 */
final class OpenSections {

  /** By section: the node at which it is, or was, open. */
  CallNode[] nodes = {};

  /** By section: the {@link #epoch} in which it is open, 0 where it is not. */
  long[] epochs = {};

  /** Counts the times that this was filled: what an overflow of the stack left is of an old one. */
  long epoch;

  /** The node at which a section is open, or null. */
  CallNode node(int section) {
    return section < epochs.length && epochs[section] == epoch ? nodes[section] : null;
  }

  /** The node at which a section is open, where the stack is a path of the call tree; or null. */
  static CallNode onPath(int section, Frame top, Frame root) {
    for (Frame frame = top; frame != root; frame = frame.caller) {
      if (frame.node.section == section) {
        return frame.node;
      }
    }
    return null;
  }

  /** Begins anew, with all frames from {@code top} outwards. */
  void fill(Frame top, Frame root) {
    epoch++;
    for (Frame frame = top; frame != root; frame = frame.caller) {
      int section = frame.node.section;
      if (section >= 0) {
        makeRoomFor(section);
        nodes[section] = frame.node;
        epochs[section] = epoch;
      }
    }
  }

  void makeRoomFor(int section) {
    if (section >= nodes.length) {
      int length = Math.max(section + 1, 2 * nodes.length);
      epochs = Arrays.copyOf(epochs, length);
      nodes = Arrays.copyOf(nodes, length);
    }
  }
}
