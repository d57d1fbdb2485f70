package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.ref.WeakReference;

/**
 * Calls in a recorder that nobody sees, of all kinds. A class of the JDK's that is initialized for
 * the first time where the stack or the memory is about to end may fail, and is then of no use to
 * the JVM any more, the job's own code included. So what probes need of it they use here first.
 */
final class FirstCalls {

  private static final ProbeCosts COSTS = new ProbeCosts(20, 20, 5);

  /** So small that most calls are only counted, and short ones would be measured in bursts. */
  private static final double SHARE = 1e-6;

  private static final int WINDOWS = 4;
  private static final int CALLS_A_WINDOW = 30;

  private FirstCalls() {}

  /**
   * Makes them, on the calling thread. Takes a few milliseconds.
   *
   * @param clock times them
   */
  static void make(NanoClock clock) {
    WeakReference<Thread> owner = new WeakReference<>(Thread.currentThread());
    Budget budget = Budget.of(SHARE, COSTS, burst -> {});
    Recorder recorder = new Recorder(clock, budget, owner);
    long now = clock.nanoTime();
    for (int window = 0; window < WINDOWS; window++) {
      for (int call = 0; call < CALLS_A_WINDOW; call++) {
        nested(recorder);
      }
      now += Demand.WINDOW_NANOS;
      recorder.gears.review(recorder.tree, now);
    }
    RecorderReader.read(recorder);
    answerAndStop(recorder);
  }

  /** Where memory has run out, a call that could not look for a request would never see its end. */
  private static void answerAndStop(Recorder recorder) {
    recorder.ask(new ImageRequest(Histograms.COPIED));
    nested(recorder);
    recorder.stop();
    recorder.enter(0);
  }

  /** A call, one in it that fails, and in that a recursion. */
  private static void nested(Recorder recorder) {
    Frame outer = recorder.enter(0);
    Frame inner = recorder.enter(1);
    Frame reentered = recorder.enter(0);
    reentered.exit(false);
    inner.exit(true);
    outer.exit(false);
    recorder.enter(2).exit(false);
  }
}
