package dev.offroad.capture;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.Recorders;
import dev.offroad.recording.ThreadImages;

/**
 * Finds out what a probe costs here. It times empty calls on recorders of its own, of the clock
 * that the job's recorders have. The cheapest of many short rounds counts: whatever disturbs a
 * round, the compiler or another process, makes it dearer, and a cost that is taken too high would
 * take real time from the sections.
 */
final class ProbeCalibration {

  private static final int ROUNDS = 40;
  private static final int CALLS_A_ROUND = 5_000;

  /** So small that nearly no call is timed. */
  private static final double HARDLY_ANYTHING = 1e-6;

  private ProbeCalibration() {}

  /** Takes some 30 ms. */
  static ProbeCosts measure(NanoClock clock) {
    ProbeCosts timed = timed(clock);
    return new ProbeCosts(timed.inner(), timed.outer(), untimed(clock, timed));
  }

  private static ProbeCosts timed(NanoClock clock) {
    LastImage image = new LastImage();
    Recorders recorders = new Recorders(clock, Budget.EXACT, image);
    ProbeCosts cheapest = null;
    long selfBefore = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double nanos = emptyCalls(recorders);
      long selfNow = image.of(recorders).self();
      double inner = (double) (selfNow - selfBefore) / CALLS_A_ROUND;
      ProbeCosts costs = new ProbeCosts(inner, Math.max(0, nanos - inner), 0);
      if (cheapest == null || costs.timed() < cheapest.timed()) {
        cheapest = costs;
      }
      selfBefore = selfNow;
    }
    return cheapest;
  }

  /** What is left of a round's time when the few calls in it that were timed are taken out. */
  private static double untimed(NanoClock clock, ProbeCosts timed) {
    LastImage image = new LastImage();
    Recorders recorders = new Recorders(clock, Budget.of(HARDLY_ANYTHING, timed), image);
    double cheapest = timed.timed();
    long timedBefore = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      double nanos = emptyCalls(recorders);
      long timedNow = image.of(recorders).timedCalls();
      double share = (double) (timedNow - timedBefore) / CALLS_A_ROUND;
      if (share < 1) {
        cheapest = Math.min(cheapest, Math.max(0, nanos - share * timed.timed()) / (1 - share));
      }
      timedBefore = timedNow;
    }
    return cheapest;
  }

  /** Returns the nanoseconds that a call took. */
  private static double emptyCalls(Recorders recorders) {
    long start = recorders.clock().nanoTime();
    for (int call = 0; call < CALLS_A_ROUND; call++) {
      recorders.current().enter(0).exit(false);
    }
    return (double) (recorders.clock().nanoTime() - start) / CALLS_A_ROUND;
  }

  /** Keeps the image of the one thread that calibrates. */
  private static final class LastImage implements ThreadImages {
    private RecorderImage last;

    RecorderImage.Node of(Recorders recorders) {
      recorders.read(this);
      return last.nodes().get(0);
    }

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
