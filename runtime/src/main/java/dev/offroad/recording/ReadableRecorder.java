package dev.offroad.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The part of a recorder that lets readers copy it while its thread goes on.
 *
 * <p><b>One writer</b>, the thread that has the recorder. A frame is written before it becomes the
 * innermost one, which is one write after a fence. Before the writer changes anything else that
 * readers see, it makes {@link #sequence} odd; after it, even again. No frame is used again before
 * its call has ended, which moves the sequence.
 *
 * <p><b>Readers.</b> {@link RecorderReader} copies the state at any time, from any thread. A copy
 * during which the sequence was even and did not move is consistent. Where the writer is too busy
 * for that, the reader leaves a {@link ImageRequest}, and the writer makes the copy itself at its
 * next entry, when the state is consistent by nature. Nobody waits for a reader.
 */
abstract class ReadableRecorder {

  private static final VarHandle SEQUENCE;
  private static final VarHandle REQUEST;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SEQUENCE = lookup.findVarHandle(ReadableRecorder.class, "sequence", long.class);
      REQUEST = lookup.findVarHandle(ReadableRecorder.class, "request", ImageRequest.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Odd while the writer is changing what readers see. */
  private long sequence;

  /**
   * What a reader asks the writer for; {@link ImageRequest#STOP} for ever once measurement has
   * stopped.
   */
  @SuppressWarnings("UnusedVariable") // read and written through REQUEST
  private ImageRequest request;

  /** Copies the state as it stands; consistent only as the protocol above says. */
  abstract RecorderImage copy(Histograms histograms);

  /** Sets the odd bit rather than adding one: an overflow of the stack in between heals itself. */
  final void beginWrite() {
    SEQUENCE.setOpaque(this, sequence | 1);
    VarHandle.storeStoreFence();
  }

  final void endWrite() {
    SEQUENCE.setRelease(this, (sequence | 1) + 1);
  }

  final ImageRequest request() {
    return (ImageRequest) REQUEST.getOpaque(this);
  }

  /** Answers a reader. Returns whether measurement goes on. */
  final boolean answer() {
    ImageRequest asked = (ImageRequest) REQUEST.getAcquire(this);
    if (asked == ImageRequest.STOP) {
      return false;
    }
    // Not where its reader has just taken it back: another one may stand in its place already.
    if (asked != null && REQUEST.compareAndSet(this, asked, null)) {
      RecorderImage image = null;
      try {
        image = copy(asked.histograms);
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
  final void stop() {
    ImageRequest asked = (ImageRequest) REQUEST.getAndSet(this, ImageRequest.STOP);
    if (asked != null && asked != ImageRequest.STOP) {
      asked.answer(null);
    }
  }

  /** Whether measurement on this recorder has ended for good. */
  final boolean isStopped() {
    return request() == ImageRequest.STOP;
  }

  /**
   * Leaves a request. Called by readers, one at a time.
   *
   * @return whether it was left: not where measurement has stopped
   */
  final boolean ask(ImageRequest asked) {
    return REQUEST.compareAndSet(this, null, asked);
  }

  /**
   * Takes a request back. Called by the reader that left it.
   *
   * @return whether it was still there; otherwise the writer has it and answers
   */
  final boolean withdraw(ImageRequest asked) {
    return REQUEST.compareAndSet(this, asked, null);
  }

  final long sequenceAcquire() {
    return (long) SEQUENCE.getAcquire(this);
  }

  /** Whether nothing was written since {@code before} was read; orders the reads in between. */
  final boolean unchangedSince(long before) {
    VarHandle.acquireFence();
    return (long) SEQUENCE.getOpaque(this) == before;
  }
}
