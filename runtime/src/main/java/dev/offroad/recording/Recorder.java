package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;

/**
 * What one thread has measured: its stack of open frames and its call tree.
 *
 * <p><b>Accounting.</b> A call that ends at {@code t1} lasted {@code d = t1 − start}. Its node's
 * self time takes {@code d} without the time of the measured calls that it made; its caller's frame
 * takes {@code d} as time of a callee. So the sum of all self times is the sum of the durations of
 * the outermost calls, to the nanosecond. Total time takes {@code d} only where the section was not
 * open further out, so recursion counts once. A call that is counted and not timed runs under the
 * clock of the nearest timed call around it, and moves what it is charged from there to its own
 * node: the sum stays.
 *
 * <p>{@link #enter} and {@link #exit} belong to the thread that has the recorder.
 */
public final class Recorder extends RecorderState {

  /** A recorder of the calling thread that times every call. */
  Recorder(NanoClock clock) {
    this(clock, Budget.EXACT, new WeakReference<>(Thread.currentThread()));
  }

  /**
   * A recorder whose thread's measured time begins now.
   *
   * @param clock the clock that times its calls
   * @param budget what its probes may cost
   * @param owner the thread
   */
  Recorder(NanoClock clock, Budget budget, WeakReference<Thread> owner) {
    this(clock, budget, owner, nextSeed());
  }

  /** With a seed for the choice of the calls that are timed, so that tests can repeat it. */
  Recorder(NanoClock clock, Budget budget, WeakReference<Thread> owner, long seed) {
    super(clock, budget, owner, seed);
  }

  /** A recorder that virtual threads share; the first of them has it. */
  Recorder(NanoClock clock, Budget budget, Holder first) {
    super(clock, budget, first);
  }

  /**
   * Begins a call. Too large for the compiler to inline, on purpose: what a probe costs is then the
   * same wherever it stands, as it was calibrated.
   *
   * @param section the number of the section, not negative
   * @return the frame to end the call with; null once measurement has stopped
   */
  public Frame enter(int section) {
    if (request() != null && !answer()) {
      return null;
    }
    Frame caller = top;
    CallNode[] table = caller.children;
    CallNode node = table[section & (table.length - 1)];
    Frame frame = node;
    boolean onPath = node != null && node.section == section && irregular == 0;
    if (!onPath) {
      frame = find(section, caller);
      node = frame.node;
      onPath = irregular == 0 && frame == node && !node.flat;
    }
    // What may fail, or overflow the stack, comes before the call begins by the plain writes below.
    // As a rule the references are what they were: a collector's barrier is saved.
    if (frame.caller != caller) {
      frame.caller = caller;
    }
    // A re-entry has to be where another node's clock runs, but not the outermost call's.
    boolean timed =
        frame != node
            ? !node.countsReentries || (node.timer == node && caller.timer.node != node)
            : node.skip == 0 || (caller.witnessed != 0 && caller.witnessed-- > 0);
    if (timed) {
      if (frame.timer != frame) {
        frame.timer = frame;
      }
      frame.callees = 0;
      frame.charged = 0;
      frame.witnessed = node.stride > 1 ? Demand.MOST_WITNESSED : 0;
      frame.start = clock.nanoTime();
    } else {
      node.skip -= frame == node ? 1 : 0;
      if (frame.timer != caller.timer) {
        frame.timer = caller.timer;
        frame.witnessed = 0;
      }
    }
    VarHandle.storeStoreFence();
    if (!onPath) {
      irregular += frame != node || node.flat ? 1 : 0;
      open.nodes[node.section] = node;
      open.epochs[node.section] = open.epoch;
    }
    top = frame;
    return frame;
  }

  /**
   * Begins a call while a burst is on for its section, or practised.
   *
   * @param section the number of the section, not negative
   * @return as {@link #enter} does
   */
  public Frame enterInBurst(int section) {
    Frame frame = enter(section);
    if (frame instanceof CallNode node && node.burst.gear() == Burst.ON) {
      BurstCalls calls = node.burstCalls();
      beginWrite();
      calls.count(node.burst.bursts());
      endWrite();
    }
    return frame;
  }

  /** Finds the frame of a call that does not stand where it is looked for first, or makes it. */
  private Frame find(int section, Frame caller) {
    CallNode openAt = irregular == 0 ? OpenSections.onPath(section, top, root) : open.node(section);
    Frame frame;
    if (openAt != null) {
      openAt.burst.noteCallee();
      frame = caller.reentry();
      frame.node = openAt;
    } else {
      CallNode node = caller.node.child(section);
      frame = node != null ? node : newNode(caller.node, section);
    }
    if (frame != frame.node || frame.node.flat || irregular != 0) {
      if (irregular == 0) {
        open.fill(caller, root);
      }
      open.makeRoomFor(frame.node.section);
    }
    return frame;
  }

  void exit(Frame frame, boolean failed) {
    if (top == frame || leadBackTo(frame)) {
      end(frame, failed);
    }
  }

  /**
   * Ends the frames above one that is about to end: their exits were lost, as happens when the
   * stack overflows inside a probe or a block is not closed.
   *
   * @return whether {@code frame} is open
   */
  boolean leadBackTo(Frame frame) {
    Frame open = top;
    while (open != frame) {
      if (open == root) {
        return false;
      }
      open = open.caller;
    }
    exitsLost = true;
    while (top != frame) {
      if (top.node instanceof PlaceNode) {
        leaveTop();
      } else {
        end(top, false);
      }
    }
    return true;
  }

  private void end(Frame frame, boolean failed) {
    if (frame.timer == frame) {
      endTimed(frame, failed);
    } else {
      endUntimed(frame, failed);
    }
  }

  /** Too large to be inlined, as {@link #enter} is. */
  private void endTimed(Frame frame, boolean failed) {
    long now = clock.nanoTime();
    CallNode node = frame.node;
    long callees = frame.callees;
    // A clock that went back is held, so that no time is negative.
    long duration = Math.max(now - frame.start, callees);
    int bucket = DurationHistogram.bucketOf(duration);
    long[] histogram = node.histogram;
    if (bucket >= histogram.length) {
      histogram = node.makeRoomFor(bucket);
    }
    long self = ((duration - callees) << CallSampling.FRACTION_BITS) - frame.charged;
    if (node.stride > 1 && node.skip == 0 && frame == node) {
      settle(gears.sampled(node, self, callees), node);
    }
    beginWrite();
    if (irregular != 0) {
      endIrregular(frame, node);
    }
    // Plain writes only: an overflow of the stack in between would leave half a call.
    node.timed++;
    node.self += self;
    if (frame.charged != 0) {
      node.chargedToOthers += frame.charged;
    }
    node.min = duration < node.min ? duration : node.min;
    node.max = duration > node.max ? duration : node.max;
    histogram[bucket]++;
    if (frame == node) {
      node.total += duration;
    } else {
      node.reentries++;
    }
    node.errors += failed ? 1 : 0;
    frame.caller.timer.callees += duration;
    top = frame.caller;
    lastEnd = now;
    endWrite();
    if (now >= nextReview) {
      review(now);
    }
  }

  /** Writes what a sample changes beyond its own call: the balance holds with it and without. */
  private void settle(CallSampling sampled, CallNode node) {
    beginWrite();
    sampled.settle(node);
    endWrite();
  }

  private void review(long now) {
    if (now >= nextShift) {
      beginWrite();
      try {
        nextShift = gears.review(tree, now);
      } finally {
        endWrite();
      }
    }
    if (pool == null) {
      nextReview = nextShift;
    }
    giveBackIfIdle();
  }

  /** A virtual thread gives its recorder back when nothing is open. */
  void giveBackIfIdle() {
    if (pool != null && top == root && !exitsLost) {
      pool.takeBack(this);
    }
  }

  private void endUntimed(Frame frame, boolean failed) {
    CallNode node = frame.node;
    CallSampling sampling = node.sampling;
    Frame timer = frame.timer;
    beginWrite();
    if (irregular != 0) {
      endIrregular(frame, node);
    }
    if (frame == node) {
      sampling.untimed++;
      timer.charged += sampling.charge;
    } else {
      sampling.untimedReentries++;
      node.reentries++;
    }
    if (failed) {
      node.errors++;
    }
    top = frame.caller;
    endWrite();
  }

  /** Ends a frame that is no call. */
  void leaveTop() {
    beginWrite();
    top = top.caller;
    endWrite();
  }

  private CallNode newNode(CallNode caller, int section) {
    beginWrite();
    try {
      return tree.childOf(caller, section);
    } finally {
      endWrite();
    }
  }
}
