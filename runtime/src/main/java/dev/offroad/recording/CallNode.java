package dev.offroad.recording;

/**
 * A section at one place in a thread's call tree, with what its calls cost. Recursion is folded:
 * the calls of a section that is already open on the thread count at the node where it is open.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * Recorder}. {@code self}, {@code total}, {@code min} and {@code max} are in nanoseconds.
 */
final class CallNode {

  private static final int FIRST_TABLE = 4;

  final int section;
  final CallNode parent;
  final int index;
  final int depth;
  final DurationHistogram histogram = new DurationHistogram();

  long calls;
  long reentries;
  long errors;
  long self;
  long total;
  long min = Long.MAX_VALUE;
  long max;

  /** Children by section, open addressing, never more than half full. */
  private CallNode[] children = new CallNode[FIRST_TABLE];

  private int childCount;

  CallNode(int section, CallNode parent, int index) {
    this.section = section;
    this.parent = parent;
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** The child for a section, or null. */
  CallNode child(int section) {
    CallNode[] table = children;
    int mask = table.length - 1;
    for (int slot = section & mask; ; slot = (slot + 1) & mask) {
      CallNode child = table[slot];
      if (child == null || child.section == section) {
        return child;
      }
    }
  }

  void add(CallNode child) {
    if (2 * (childCount + 1) > children.length) {
      CallNode[] larger = new CallNode[2 * children.length];
      for (CallNode old : children) {
        if (old != null) {
          put(larger, old);
        }
      }
      children = larger;
    }
    put(children, child);
    childCount++;
  }

  private static void put(CallNode[] table, CallNode child) {
    int mask = table.length - 1;
    int slot = child.section & mask;
    while (table[slot] != null) {
      slot = (slot + 1) & mask;
    }
    table[slot] = child;
  }

  /**
   * Counts one call that has ended.
   *
   * @param duration its nanoseconds from entry to exit
   * @param callees the nanoseconds of the measured calls that it made itself
   * @param bucket the histogram bucket of the duration, for which there is room
   */
  void count(long duration, long callees, int bucket) {
    calls++;
    self += duration - callees;
    if (duration < min) {
      min = duration;
    }
    if (duration > max) {
      max = duration;
    }
    histogram.count(bucket);
  }
}
