package dev.offroad.recording;

import java.util.Arrays;

/**
 * A section at one place in a thread's call tree, with what its calls cost, and the frame of the
 * call that is open there. Recursion is folded: the calls of a section that is already open on the
 * thread count at the node where it is open, so one frame for a node is enough.
 *
 * <p>One writer, the thread of its recorder; a reader copies it by the protocol of {@link
 * ReadableRecorder}. {@code total}, {@code min} and {@code max} are in nanoseconds.
 */
class CallNode extends Frame {

  private static final int FIRST_TABLE = 4;
  private static final long[] NO_CALLS = {};

  final int section;
  final CallNode parent;
  final int index;
  final int level;

  /** Whether it is in the flat bucket. */
  final boolean flat;

  /** Whether the probes of its section are on. */
  final Burst burst;

  /** The calls that were made in bursts; null where there were none. */
  BurstCalls burstCalls;

  final CallSampling sampling = new CallSampling();

  /** How many calls from now on are counted only; 0 where the next one is timed. */
  int skip;

  /** On average one outermost call of so many is timed; 1 where all are. */
  int stride = 1;

  /**
   * Whether re-entries are as a rule counted only. Their self time is this node's as that of the
   * outermost call is: under its clock it need not be told apart.
   */
  boolean countsReentries;

  long timed;

  /** In 1/256 ns; see {@link CallSampling#FRACTION_BITS}. */
  long self;

  long total;
  long min = Long.MAX_VALUE;
  long max;

  /** None until a timed call has ended: of a thread that waits in its first, little is kept. */
  long[] histogram = NO_CALLS;

  long reentries;
  long errors;

  /** What calls under the clock of this node's calls were charged, in 1/256 ns. */
  long chargedToOthers;

  private int childCount;

  CallNode(Recorder recorder, Burst burst, int section, CallNode parent, int index, boolean flat) {
    super(recorder);
    this.burst = burst;
    this.node = this;
    this.section = section;
    this.parent = parent;
    this.index = index;
    this.flat = flat;
    this.level = parent == null ? 0 : parent.level + 1;
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
      CallNode[] larger = new CallNode[Math.max(FIRST_TABLE, 2 * children.length)];
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

  /** Makes room in the histogram for a bucket. Returns the histogram. */
  long[] makeRoomFor(int bucket) {
    int length = Math.max(DurationHistogram.FIRST_LENGTH, DurationHistogram.lengthFor(bucket));
    histogram = Arrays.copyOf(histogram, length);
    return histogram;
  }

  /**
   * Whether a virtual thread gives the recorder back when a call of this node ends. Such calls are
   * always timed, as the end of a timed call looks for that.
   */
  boolean endsBorrowing() {
    return level == 1 && recorder.pool != null;
  }

  /** The calls in bursts, to count another one in. */
  BurstCalls burstCalls() {
    if (burstCalls == null) {
      burstCalls = new BurstCalls(this);
    }
    return burstCalls;
  }

  /** Calls that have ended, timed or not. */
  long calls() {
    return timed + sampling.untimed + sampling.untimedReentries;
  }

  /** The time under the clock of this node's calls that have ended, without timed callees. */
  long clockedNanos() {
    return (self + chargedToOthers) >> CallSampling.FRACTION_BITS;
  }

  /** Self time with what untimed calls are charged, in 1/256 ns. */
  long chargedSelf() {
    return self + sampling.unsettledSelf();
  }

  /** The same in nanoseconds. */
  long selfNanos() {
    return chargedSelf() >> CallSampling.FRACTION_BITS;
  }
}
