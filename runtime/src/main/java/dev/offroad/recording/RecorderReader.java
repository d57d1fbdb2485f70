package dev.offroad.recording;

/**
 * Copies recorders from outside, without stopping their threads. See {@link ReadableRecorder} for
 * the protocol.
 *
 * <p>A copy misses nothing that had ended when the copy was asked for. Only where threads were held
 * by the operating system in the middle of a write for longer than {@value #PATIENCE_MILLIS} ms,
 * all threads of one reading together, are the copies taken as they are, and one call may then be
 * half in one. So thousands of threads that wait for a processor do not hold up the end of a job.
 *
 * <p>Used by one thread, for one reading of all recorders.
 */
final class RecorderReader {

  private static final int PATIENCE_MILLIS = 1_000;

  /**
   * For all answers of one reading that were begun. Less than what the end of a run gives a step
   * that stands still, as this looks like that.
   */
  private static final int ANSWERS_MILLIS = 1_000;

  private static final long FIRST_WAIT_NANOS = 50_000;

  /** A writer that ended while it was waited for answers no more. */
  private static final long LONGEST_WAIT_NANOS = 2_000_000;

  /** What each recorder is given, however long the others took. */
  private static final long LEAST_PATIENCE_NANOS = 100_000;

  private static final int TRIES_BEFORE_ASKING = 3;

  private final Histograms histograms;
  private long patienceNanos = PATIENCE_MILLIS * 1_000_000L;
  private long answersNanos = ANSWERS_MILLIS * 1_000_000L;

  /** A reading that copies histograms, too, or leaves them out. */
  RecorderReader(Histograms histograms) {
    this.histograms = histograms;
  }

  /** Copies one recorder with all that it has, in a reading of its own. */
  static RecorderImage read(ReadableRecorder recorder) {
    return new RecorderReader(Histograms.COPIED).copyOf(recorder);
  }

  /** The image of a recorder whose thread has ended, with its histograms whatever is read. */
  RecorderImage ofEnded(ReadableRecorder recorder) {
    boolean whole = (recorder.sequenceAcquire() & 1) == 0;
    return whole ? recorder.copy(Histograms.TAKEN) : copyOf(recorder, Histograms.COPIED);
  }

  /** Copies one recorder. Readers of the same recorder take turns. */
  RecorderImage copyOf(ReadableRecorder recorder) {
    return copyOf(recorder, histograms);
  }

  private RecorderImage copyOf(ReadableRecorder recorder, Histograms wanted) {
    for (int tries = 1; tries <= TRIES_BEFORE_ASKING; tries++) {
      RecorderImage image = tryToCopy(recorder, wanted);
      if (image != null) {
        return image;
      }
      Thread.onSpinWait();
    }
    // Counted from here: on a machine that is busy, the tries alone may have taken long.
    long start = System.nanoTime();
    long deadline = start + Math.max(patienceNanos, LEAST_PATIENCE_NANOS);
    RecorderImage image = wait(recorder, wanted, deadline);
    patienceNanos -= System.nanoTime() - start;
    return image;
  }

  private RecorderImage wait(ReadableRecorder recorder, Histograms wanted, long deadline) {
    long waitNanos = FIRST_WAIT_NANOS;
    do {
      RecorderImage image = askFor(recorder, new ImageRequest(wanted), waitNanos, deadline);
      if (image == null) {
        image = tryToCopy(recorder, wanted);
      }
      if (image != null) {
        return image;
      }
      // A writer that waits for its turn on a processor needs longer to come to its next entry.
      waitNanos = Math.min(2 * waitNanos, LONGEST_WAIT_NANOS);
    } while (System.nanoTime() - deadline < 0);
    return recorder.copy(wanted);
  }

  private static RecorderImage tryToCopy(ReadableRecorder recorder, Histograms wanted) {
    long before = recorder.sequenceAcquire();
    if ((before & 1) != 0) {
      return null;
    }
    RecorderImage image = recorder.copy(wanted);
    return recorder.unchangedSince(before) ? image : null;
  }

  private RecorderImage askFor(
      ReadableRecorder recorder, ImageRequest request, long waitNanos, long deadline) {
    if (!recorder.ask(request)) {
      return null;
    }
    RecorderImage image = request.await(Math.min(waitNanos, deadline - System.nanoTime()));
    if (image == null && !recorder.withdraw(request)) {
      // The writer is at it. A copy of a large tree takes longer than one waits for it to begin.
      long start = System.nanoTime();
      image = request.await(Math.max(answersNanos, LONGEST_WAIT_NANOS));
      answersNanos -= System.nanoTime() - start;
    }
    return image;
  }
}
