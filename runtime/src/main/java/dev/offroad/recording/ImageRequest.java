package dev.offroad.recording;

import java.util.concurrent.locks.LockSupport;

/**
 * A reader's wish for a copy of a recorder that is too busy to be copied from outside.
 *
 * <p>One reader waits, one writer answers; the answer is published by a volatile write.
 */
final class ImageRequest {

  /** Stands in a recorder whose measurement has stopped; it is never answered. */
  static final ImageRequest STOP = new ImageRequest();

  private final Thread reader = Thread.currentThread();
  private volatile RecorderImage image;

  void answer(RecorderImage answer) {
    image = answer;
    LockSupport.unpark(reader);
  }

  /** Waits for the answer. Returns null when none came in time. */
  RecorderImage await(long nanos) {
    if (image == null) {
      LockSupport.parkNanos(this, nanos);
    }
    return image;
  }
}
