package dev.offroad.recording;

/**
 * Copies recorders from outside, without stopping their threads. See {@link Recorder} for the
 * protocol.
 *
 * <p>A copy misses nothing that had ended when the copy was asked for. Only where a thread was held
 * by the operating system in the middle of a write for longer than {@value #PATIENCE_MILLIS} ms is
 * the copy taken as it is, and one call may then be half in it.
 */
final class RecorderReader {

  private static final int PATIENCE_MILLIS = 200;
  private static final long WAIT_NANOS = 50_000;
  private static final int TRIES_BEFORE_ASKING = 3;

  private RecorderReader() {}

  /** Copies one recorder. Readers of the same recorder take turns. */
  static RecorderImage read(Recorder recorder) {
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    for (int tries = 1; System.nanoTime() - deadline < 0; tries++) {
      RecorderImage image = tryToCopy(recorder);
      if (image == null && tries > TRIES_BEFORE_ASKING) {
        image = askFor(recorder);
      }
      if (image != null) {
        return image;
      }
      Thread.onSpinWait();
    }
    return recorder.copy();
  }

  private static RecorderImage tryToCopy(Recorder recorder) {
    long before = recorder.sequenceAcquire();
    if ((before & 1) != 0) {
      return null;
    }
    RecorderImage image = recorder.copy();
    return recorder.unchangedSince(before) ? image : null;
  }

  private static RecorderImage askFor(Recorder recorder) {
    ImageRequest request = new ImageRequest();
    recorder.ask(request);
    RecorderImage image = request.await(WAIT_NANOS);
    recorder.withdraw(request);
    return image;
  }
}
