package dev.offroad.recording;

import java.util.Arrays;

/**
 * The sections that were open on a thread at one moment, the outermost first: where work that is
 * handed to another thread hangs. No section stands in it twice: where carried work that carries on
 * comes back to one, the path is cut back to its first place, so that paths stay finite.
 *
 * <p>Immutable; made by the thread whose path it is, and used by any.
 */
public final class CallPath {

  /** The innermost node that was open: where that is open still, the work is at its place. */
  private final CallNode origin;

  private final int[] sections;

  private CallPath(CallNode origin, int[] sections) {
    this.origin = origin;
    this.sections = sections;
  }

  /** The path to a frame; null where no section is open. */
  static CallPath to(Frame top) {
    int[] reversed = new int[top.node.level];
    int length = 0;
    CallNode node = top.node;
    while (node.parent != null) {
      if (node instanceof PlaceNode place) {
        reversed[length++] = place.carried;
        if (place.outer == place.around) {
          break; // The calls around a place are this thread's own, and the work is not theirs.
        }
      } else if (node.section >= 0) {
        reversed[length++] = node.section;
        node.burst.noteCallee(); // With its probes off it would not be in paths.
      }
      node = node.parent;
    }
    return length == 0 ? null : new CallPath(top.node, cutBack(reversed, length));
  }

  private static int[] cutBack(int[] reversed, int length) {
    int[] path = new int[length];
    int end = 0;
    for (int i = length - 1; i >= 0; i--) {
      int known = indexOf(reversed[i], path, end);
      if (known >= 0) {
        end = known + 1;
      } else {
        path[end++] = reversed[i];
      }
    }
    return Arrays.copyOf(path, end);
  }

  private static int indexOf(int section, int[] path, int end) {
    for (int i = 0; i < end; i++) {
      if (path[i] == section) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the call that this path leads to is open on a stack. */
  boolean isOpenOn(Frame top, CallNode root) {
    for (Frame frame = top; frame != root; frame = frame.caller) {
      if (frame.node == origin) {
        return true;
      }
    }
    return false;
  }

  int[] sections() {
    return sections;
  }
}
