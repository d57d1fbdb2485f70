package dev.offroad.benchmarks.stress;

import dev.offroad.clock.Clocks;
import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.Recorder;
import dev.offroad.recording.RecorderImage;

/**
 * Calls timed by the clock that jobs have: no time is negative, and no reader sees more of it than
 * has passed.
 */
final class TimedCalls extends ReadCalls {

  private static final NanoClock CLOCK = Clocks.fastest();
  private static final int ROUNDS = 200;

  /** What two threads' clocks may differ by, in nanoseconds. */
  private static final long BETWEEN_THREADS = 100;

  private final Pauses pauses = new Pauses(Pauses.LONG);

  TimedCalls() {
    super(CLOCK, Budget.EXACT, 2 * ROUNDS);
  }

  @Override
  void makeAll() {
    Recorder recorder = recorders.current();
    for (int round = 0; round < ROUNDS; round++) {
      Frame outer = recorder.enter(0);
      pauses.pause();
      end(recorder.enter(1));
      pauses.pause();
      end(outer);
    }
  }

  /** The clock does not tell who read it. */
  @Override
  String wayOf(RecorderImage image) {
    return Verdict.COPIED;
  }

  @Override
  String broken(RecorderImage image) {
    long self = 0;
    for (RecorderImage.Node node : image.nodes()) {
      if (node.self() < 0 || node.self() > node.total() || node.min() > node.max()) {
        return Verdict.broken("time of a call", node);
      }
      self += node.self();
    }
    long callees = 0;
    for (RecorderImage.Open call : image.open()) {
      if (image.times().takenAt() - call.start() < call.callees()) {
        return Verdict.broken("open call begins after the image", image);
      }
      callees += call.callees();
    }
    long total = image.nodes().isEmpty() ? 0 : image.nodes().get(0).total();
    if (self != total + callees) {
      return Verdict.broken("sum of own times", image);
    }
    long now = CLOCK.nanoTime();
    if (image.times().takenAt() < image.times().lastEnd()
        || image.times().takenAt() > now + BETWEEN_THREADS) {
      return Verdict.broken("moment of the image", "now " + now + ", " + image);
    }
    boolean passed = self <= image.times().lastEnd() - image.times().firstStart();
    return passed ? null : Verdict.broken("more time than has passed", image);
  }
}
