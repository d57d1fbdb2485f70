package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * What one thread has measured: its stack of open frames and its call tree.
 *
 * <p><b>Accounting.</b> A call that ends at {@code t1} lasted {@code d = t1 − start}. Its node's
 * self time takes {@code d} without the time of the measured calls that it made; its caller's frame
 * takes {@code d} as time of a callee. So the sum of all self times is the sum of the durations of
 * the outermost calls, to the nanosecond. Total time takes {@code d} only where the section was not
 * open further out, so recursion counts once.
 *
 * <p><b>One writer.</b> {@link #enter} and {@link #exit} belong to the recorder's thread. Before it
 * changes anything that readers see, the writer makes {@link #sequence} odd; after it, even again.
 *
 * <p><b>Readers.</b> {@link RecorderReader} copies the state at any time, from any thread. A copy
 * during which the sequence was even and did not move is consistent. Where the writer is too busy
 * for that, the reader leaves a {@link ImageRequest}, and the writer makes the copy itself at its
 * next entry, when the state is consistent by nature. Nobody waits for a reader.
 */
public final class Recorder {

  private static final VarHandle SEQUENCE;
  private static final VarHandle REQUEST;
  private static final int FIRST_SECTIONS = 32;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SEQUENCE = lookup.findVarHandle(Recorder.class, "sequence", long.class);
      REQUEST = lookup.findVarHandle(Recorder.class, "request", ImageRequest.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final NanoClock clock;
  private final CallTree tree = new CallTree();
  private final Frame root;
  private final long firstStart;

  /** Odd while the writer is changing what readers see. */
  private long sequence;

  /**
   * What a reader asks the writer for; {@link ImageRequest#STOP} for ever once measurement has
   * stopped.
   */
  @SuppressWarnings("UnusedVariable") // read and written through REQUEST
  private ImageRequest request;

  /** The innermost open frame; the root frame when no call is open. */
  private Frame top;

  /** By section: the node at which it is open on this thread, or null. */
  private CallNode[] open = new CallNode[FIRST_SECTIONS];

  private long lastEnd;

  /**
   * A recorder whose thread's measured time begins now.
   *
   * @param clock the clock that times its calls
   */
  public Recorder(NanoClock clock) {
    this.clock = clock;
    root = new Frame(this, null);
    root.node = tree.root();
    top = root;
    firstStart = clock.nanoTime();
    lastEnd = firstStart;
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
    Frame frame = caller.callee != null ? caller.callee : deeper(caller);
    CallNode node = section < open.length ? open[section] : roomFor(section);
    boolean outermost = node == null;
    if (outermost) {
      CallNode known = caller.node.child(section);
      node = known != null ? known : newNode(caller.node, section);
    }
    long start = clock.nanoTime();
    // Only writes from here on: what may fail, or overflow the stack, has been done.
    beginWrite();
    frame.node = node;
    frame.outermost = outermost;
    frame.callees = 0;
    frame.start = start;
    top = frame;
    open[section] = node;
    endWrite();
    return frame;
  }

  /** See {@link Frame#exit}. */
  void exit(Frame frame, boolean failed) {
    long now = clock.nanoTime();
    if (top != frame && !leadBackTo(frame, now)) {
      return;
    }
    end(frame, now, failed);
  }

  private void end(Frame frame, long now, boolean failed) {
    CallNode node = frame.node;
    // A clock that went back is held, so that no time is negative.
    long duration = Math.max(now - frame.start, frame.callees);
    int bucket = DurationHistogram.bucketOf(duration);
    node.histogram.makeRoomFor(bucket);
    beginWrite();
    node.count(duration, frame.callees, bucket);
    if (frame.outermost) {
      node.total += duration;
      open[node.section] = null;
    } else {
      node.reentries++;
    }
    if (failed) {
      node.errors++;
    }
    frame.caller.callees += duration;
    top = frame.caller;
    lastEnd = now;
    endWrite();
  }

  /**
   * Ends the frames above one that is about to end: their exits were lost, as happens when the
   * stack overflows inside a probe or a block is not closed.
   *
   * @return whether {@code frame} is open
   */
  private boolean leadBackTo(Frame frame, long now) {
    if (frame.depth > top.depth) {
      return false;
    }
    while (top != frame) {
      end(top, now, false);
    }
    return true;
  }

  private Frame deeper(Frame caller) {
    Frame frame = new Frame(this, caller);
    caller.callee = frame;
    return frame;
  }

  private CallNode roomFor(int section) {
    open = Arrays.copyOf(open, Math.max(section + 1, 2 * open.length));
    return null;
  }

  private CallNode newNode(CallNode caller, int section) {
    beginWrite();
    try {
      return tree.childOf(caller, section);
    } finally {
      endWrite();
    }
  }

  /** Sets the odd bit rather than adding one: an overflow of the stack in between heals itself. */
  private void beginWrite() {
    SEQUENCE.setOpaque(this, sequence | 1);
    VarHandle.storeStoreFence();
  }

  private void endWrite() {
    SEQUENCE.setRelease(this, (sequence | 1) + 1);
  }

  private ImageRequest request() {
    return (ImageRequest) REQUEST.getOpaque(this);
  }

  /** Answers a reader. Returns whether measurement goes on. */
  private boolean answer() {
    ImageRequest asked = (ImageRequest) REQUEST.getAcquire(this);
    if (asked == ImageRequest.STOP) {
      return false;
    }
    // Not where its reader has just taken it back: another one may stand in its place already.
    if (asked != null && REQUEST.compareAndSet(this, asked, null)) {
      RecorderImage image = null;
      try {
        image = copy();
      } catch (OutOfMemoryError | StackOverflowError e) {
        // The reader tries again by itself.
        image = null;
      }
      asked.answer(image);
    }
    return true;
  }

  /**
   * Ends measurement on this recorder for good. What it has measured stays. Called by its thread.
   */
  void stop() {
    ImageRequest asked = (ImageRequest) REQUEST.getAndSet(this, ImageRequest.STOP);
    if (asked != null && asked != ImageRequest.STOP) {
      asked.answer(null);
    }
  }

  /**
   * Leaves a request. Called by readers, one at a time.
   *
   * @return whether it was left: not where measurement has stopped
   */
  boolean ask(ImageRequest asked) {
    return REQUEST.compareAndSet(this, null, asked);
  }

  /**
   * Takes a request back. Called by the reader that left it.
   *
   * @return whether it was still there; otherwise the writer has it and answers
   */
  boolean withdraw(ImageRequest asked) {
    return REQUEST.compareAndSet(this, asked, null);
  }

  long sequenceAcquire() {
    return (long) SEQUENCE.getAcquire(this);
  }

  /** Whether nothing was written since {@code before} was read; orders the reads in between. */
  boolean unchangedSince(long before) {
    VarHandle.acquireFence();
    return (long) SEQUENCE.getOpaque(this) == before;
  }

  /** Copies the state as it stands; consistent only as the protocol above says. */
  RecorderImage copy() {
    return RecorderImage.of(tree, root, top, firstStart, lastEnd, clock.nanoTime());
  }
}
