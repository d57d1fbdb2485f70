package dev.offroad.capture;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Frame;
import dev.offroad.recording.Recorder;
import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.Recorders;
import dev.offroad.recording.ThreadImages;

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

  private static final int ROUNDS = 40;
  private static final int CALLS_A_ROUND = 5_000;

  /**
   * Times empty calls on recorders of its own, of the clock that the job's recorders have. The
   * cheapest of many short rounds counts: whatever disturbs a round, the compiler or another
   * process, makes it dearer, and a cost that is taken too high would take real time from the
   * sections. Takes some 20 ms.
   */
  static ProbeCalibration measure(NanoClock clock) {
    LastImage image = new LastImage();
    Recorders recorders = new Recorders(clock, image);
    ProbeCalibration cheapest = null;
    long selfBefore = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = clock.nanoTime();
      emptyCalls(recorders);
      long nanos = clock.nanoTime() - start;
      recorders.read(image);
      long self = image.last.nodes().get(0).self();
      ProbeCalibration cost = of(nanos, self - selfBefore);
      if (cheapest == null || cost.timed() < cheapest.timed()) {
        cheapest = cost;
      }
      selfBefore = self;
    }
    return cheapest;
  }

  private static ProbeCalibration of(long nanos, long selfNanos) {
    double inner = (double) selfNanos / CALLS_A_ROUND;
    return new ProbeCalibration(inner, Math.max(0, (double) nanos / CALLS_A_ROUND - inner));
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
