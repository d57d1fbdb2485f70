package dev.offroad.recording;

import java.util.concurrent.locks.LockSupport;

/**
 * A reader's wish for a copy of a recorder that is too busy to be copied from outside.
 *
 * <p>One reader waits, one writer answers; the answer is published by a volatile write.
 */
final class ImageRequest {

  /** Stands in a recorder whose measurement has stopped; it is never answered. */
  static final ImageRequest STOP = new ImageRequest(Histograms.LEFT_OUT);

  final Histograms histograms;

  private final Thread reader = Thread.currentThread();
  private RecorderImage image;

  /** Publishes {@link #image}. */
  private volatile boolean answered;

  /** By the calling thread, for a copy with the histograms or without. */
  ImageRequest(Histograms histograms) {
    this.histograms = histograms;
  }

  /** Answers; null where the copy could not be made. */
  void answer(RecorderImage answer) {
    image = answer;
    answered = true;
    LockSupport.unpark(reader);
  }

  /** Waits for the answer. Returns null when none came in time, or no copy could be made. */
  RecorderImage await(long nanos) {
    long deadline = System.nanoTime() + nanos;
    // The answer is short of milliseconds away: a reader that was interrupted waits for it too.
    boolean interrupted = false;
    while (!answered) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        break;
      }
      LockSupport.parkNanos(this, left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return answered ? image : null;
  }
}
