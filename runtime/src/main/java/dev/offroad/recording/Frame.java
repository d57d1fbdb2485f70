package dev.offroad.recording;

/**
 * A place on a thread's stack of open calls. There is one for each depth, made once and used again
 * for every call at that depth, so that a call allocates nothing.
 *
 * <p>Written by the thread of its recorder only; generated code holds it between the entry and the
 * exit of a call, without looking inside.
 */
public final class Frame {

  final Recorder recorder;
  final Frame caller;
  final int depth;

  /** The frame one deeper, made when it is first needed. */
  Frame callee;

  CallNode node;
  long start;

  /**
   * The time, in nanoseconds, of the measured calls that this call has made and that have ended.
   */
  long callees;

  /** Whether no frame of the same section is open further out. */
  boolean outermost;

  private Object attachment;

  Frame(Recorder recorder, Frame caller) {
    this.recorder = recorder;
    this.caller = caller;
    this.depth = caller == null ? 0 : caller.depth + 1;
  }

  /**
   * Ends the call that this frame stands for. Ends the calls above it too, whose own exits were
   * lost; does nothing when the frame is no longer open.
   *
   * @param failed whether the call ended by an exception
   */
  public void exit(boolean failed) {
    recorder.exit(this, failed);
  }

  /**
   * The section whose call this frame stands for, or stood for last.
   *
   * @return the section's number
   */
  public int section() {
    return node.section;
  }

  /**
   * Whether this frame belongs to a recorder.
   *
   * @param other the recorder to ask for; may be null
   * @return {@code true} when it does
   */
  public boolean isOf(Recorder other) {
    return recorder == other;
  }

  /**
   * What was attached to this frame.
   *
   * @return the attachment, or null
   */
  public Object attachment() {
    return attachment;
  }

  /**
   * Attaches an object for as long as this frame is used, so that it needs to be made once only.
   *
   * @param object the object to keep
   */
  public void attach(Object object) {
    attachment = object;
  }
}
