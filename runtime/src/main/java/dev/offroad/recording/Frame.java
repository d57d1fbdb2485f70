package dev.offroad.recording;

/**
 * A place on a thread's stack of open calls. A section that is not open further out uses its node
 * in the call tree, {@link CallNode}, as its frame; one that is open already, a frame that its
 * caller keeps. Both are made once and used again, so that a call allocates nothing.
 *
 * <p>Written by the thread of its recorder only; generated code holds it between the entry and the
 * exit of a call, without looking inside.
 */
public class Frame {

  private static final CallNode[] NO_CHILDREN = {null};

  final Recorder recorder;

  /**
   * The node at which this frame's call counts. It is this frame itself for the outermost call of
   * its section.
   */
  CallNode node;

  /**
   * The nodes of the calls made from here, by section: open addressing, a power of two long, never
   * more than half full.
   */
  CallNode[] children = NO_CHILDREN;

  /** The frame of the call that made this one; of use while this frame is open. */
  Frame caller;

  /** The innermost frame, from this one outwards, whose call is timed. */
  Frame timer = this;

  long start;

  /** The time, in nanoseconds, of the timed calls that were made under this one's clock. */
  long callees;

  /**
   * What the calls under this one's clock that were not timed are charged, in nanoseconds.
   * Estimates: they may be more than there is.
   */
  long charged;

  /**
   * How many more calls made from here are timed in any case. The self time of a call that stands
   * for others is known well only where that of its callees is.
   */
  int witnessed;

  /** The frame of a re-entry that is called from here, made when it is first needed. */
  private Frame reentry;

  private Object attachment;

  Frame(Recorder recorder) {
    this.recorder = recorder;
  }

  /** The frame for a re-entry that is called from here. */
  final Frame reentry() {
    if (reentry == null) {
      reentry = new Frame(recorder);
    }
    return reentry;
  }

  /**
   * Ends the call that this frame stands for. Ends the calls above it too, whose own exits were
   * lost; does nothing when the frame is not open.
   *
   * @param failed whether the call ended by an exception
   */
  public final void exit(boolean failed) {
    recorder.exit(this, failed);
  }

  /**
   * Whether this frame's call is, or was, the outermost measured one of its thread.
   *
   * @return {@code true} when it was made by none
   */
  public final boolean isOutermost() {
    return caller == recorder.root;
  }

  /** Ends what {@link Recorders#hang} began. */
  public final void leave() {
    Carrying.leave(recorder, this);
  }

  /**
   * The section whose call this frame stands for, or stood for last.
   *
   * @return the section's number
   */
  public final int section() {
    return node.section;
  }

  /**
   * Whether this frame belongs to a recorder.
   *
   * @param other the recorder to ask for; may be null
   * @return {@code true} when it does
   */
  public final boolean isOf(Recorder other) {
    return recorder == other;
  }

  /**
   * Whether this frame stands for no call because no thread has its recorder: a virtual thread has
   * given it back.
   *
   * @return {@code true} where nobody has it
   */
  public final boolean isGivenBack() {
    return recorder.pool != null && recorder.borrower() == null;
  }

  /**
   * What was attached to this frame.
   *
   * @return the attachment, or null
   */
  public final Object attachment() {
    return attachment;
  }

  /**
   * Attaches an object for as long as this frame is used, so that it needs to be made once only.
   *
   * @param object the object to keep
   */
  public final void attach(Object object) {
    attachment = object;
  }
}
