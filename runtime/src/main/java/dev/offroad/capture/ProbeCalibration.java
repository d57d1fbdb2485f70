package dev.offroad.capture;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Frame;
import dev.offroad.recording.Recorder;
import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.Recorders;
import dev.offroad.recording.ThreadImages;
import java.util.Arrays;

/**
 * What a probe costs here: the part between the two clock readings, which falls into the section's
 * own time, and the part around them, which falls on the caller. Both in nanoseconds a call.
 *
 * @param inner the part inside the section
 * @param outer the part on the caller
 */
record ProbeCalibration(double inner, double outer) {

  /** For recorders whose time is moved by hand. */
  static final ProbeCalibration NONE = new ProbeCalibration(0, 0);

  private static final int ROUNDS = 9;
  private static final int CALLS_A_ROUND = 20_000;

  /**
   * Times empty calls on recorders of its own, of the clock that the job's recorders have. The
   * median of several rounds counts, after as many that only warm the code. Takes some 20 ms.
   */
  static ProbeCalibration measure(NanoClock clock) {
    LastImage image = new LastImage();
    Recorders recorders = new Recorders(clock, image);
    double[] inner = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    long selfBefore = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long start = clock.nanoTime();
      emptyCalls(recorders);
      long nanos = clock.nanoTime() - start;
      recorders.read(image);
      long self = image.last.nodes().get(0).self();
      if (round >= 0) {
        whole[round] = (double) nanos / CALLS_A_ROUND;
        inner[round] = (double) (self - selfBefore) / CALLS_A_ROUND;
      }
      selfBefore = self;
    }
    double medianInner = median(inner);
    return new ProbeCalibration(medianInner, Math.max(0, median(whole) - medianInner));
  }

  /** What one call costs in all. */
  double timed() {
    return inner + outer;
  }

  private static void emptyCalls(Recorders recorders) {
    for (int call = 0; call < CALLS_A_ROUND; call++) {
      Recorder recorder = recorders.current();
      Frame frame = recorder.enter(0);
      frame.exit(false);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Keeps the image of the one thread that calibrates. */
  private static final class LastImage implements ThreadImages {
    private RecorderImage last;

    @Override
    public void ended(String thread, boolean main, RecorderImage image) {
      last = image;
    }

    @Override
    public void live(String thread, boolean main, RecorderImage image) {
      last = image;
    }
  }
}
