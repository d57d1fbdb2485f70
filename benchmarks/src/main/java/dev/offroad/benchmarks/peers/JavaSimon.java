package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;
import org.javasimon.SimonManager;
import org.javasimon.Split;
import org.javasimon.Stopwatch;

/**
 * Stopwatches of Java Simon, looked up once and kept: each call is a split, which adds to the
 * count, the total, the shortest and the longest under a lock.
 */
public class JavaSimon extends PeerBenchmark {

  /** For JMH. */
  public JavaSimon() {
    super(new TimedWork());
  }

  @SuppressWarnings("offroad") // Java Simon measures it.
  private static final class TimedWork extends Work {

    private static final Stopwatch STEP = SimonManager.getStopwatch("work.step");
    private static final Stopwatch NESTED = SimonManager.getStopwatch("work.nested");
    private static final Stopwatch DESCEND = SimonManager.getStopwatch("work.descend");

    @Override
    public int step(int state) {
      Split split = STEP.start();
      try {
        return super.step(state);
      } finally {
        split.stop();
      }
    }

    @Override
    public int nested(int state) {
      Split split = NESTED.start();
      try {
        return super.nested(state);
      } finally {
        split.stop();
      }
    }

    @Override
    public int descend(int state, int depth) {
      Split split = DESCEND.start();
      try {
        return super.descend(state, depth);
      } finally {
        split.stop();
      }
    }
  }
}
