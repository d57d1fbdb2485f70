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
   * Begins a call.
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
    if (node == null || node.section != section || irregular != 0) {
      return enterElsewhere(section, caller);
    }
    prepare(node, node, caller);
    top = node;
    return node;
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

  /**
   * Writes a frame that is not open yet. What may fail, or overflow the stack, comes before its
   * call begins by the plain writes after this.
   */
  private void prepare(Frame frame, CallNode node, Frame caller) {
    // As a rule these are what they were: a collector's barrier is saved.
    if (frame.caller != caller) {
      frame.caller = caller;
    }
    if (GearShift.isTimed(frame, node, caller)) {
      if (frame.timer != frame) {
        frame.timer = frame;
      }
      frame.callees = 0;
      frame.charged = 0;
      frame.witnessed = node.stride > 1 ? Demand.MOST_WITNESSED : 0;
      frame.start = clock.nanoTime();
    } else if (frame.timer != caller.timer) {
      frame.timer = caller.timer;
      frame.witnessed = 0;
    }
    VarHandle.storeStoreFence();
  }

  private Frame enterElsewhere(int section, Frame caller) {
    CallNode openAt = irregular == 0 ? OpenSections.onPath(section, top, root) : open.node(section);
    if (openAt != null) {
      openAt.burst.noteCallee();
      Frame frame = caller.reentry();
      frame.node = openAt;
      return enterIrregular(frame, openAt, caller);
    }
    CallNode node = caller.node.child(section);
    if (node == null) {
      node = newNode(caller.node, section);
    }
    if (node.flat || irregular != 0) {
      return enterIrregular(node, node, caller);
    }
    prepare(node, node, caller);
    top = node;
    return node;
  }

  /** Enters where the stack is, or becomes, something else than a path of the call tree. */
  private Frame enterIrregular(Frame frame, CallNode node, Frame caller) {
    if (irregular == 0) {
      open.fill(caller, root);
    }
    open.makeRoomFor(node.section);
    prepare(frame, node, caller);
    if (frame != node || node.flat) {
      irregular++;
    }
    open.nodes[node.section] = node;
    open.epochs[node.section] = open.epoch;
    top = frame;
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
      long now = endTimed(frame, failed);
      if (now >= nextReview) {
        review(now);
      }
    } else {
      endUntimed(frame, failed);
    }
  }

  private long endTimed(Frame frame, boolean failed) {
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
      CallSampling sampled = gears.sampled(node, self, callees);
      // By itself: the balance holds with it and without.
      beginWrite();
      sampled.settle(node);
      endWrite();
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
    if (duration < node.min) {
      node.min = duration;
    }
    if (duration > node.max) {
      node.max = duration;
    }
    histogram[bucket]++;
    if (frame == node) {
      node.total += duration;
    } else {
      node.reentries++;
    }
    if (failed) {
      node.errors++;
    }
    frame.caller.timer.callees += duration;
    top = frame.caller;
    lastEnd = now;
    endWrite();
    return now;
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
