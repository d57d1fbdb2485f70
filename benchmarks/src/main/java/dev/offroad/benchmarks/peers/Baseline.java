package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.StopwatchWork;
import dev.offroad.benchmarks.Work;

/** What the others are compared with: nothing at all, and what a programmer writes by hand. */
public final class Baseline {

  private Baseline() {}

  /** The calls alone. */
  public static class Unmeasured extends PeerBenchmark {

    /** For JMH. */
    @SuppressWarnings("offroad") // To be compared with.
    public Unmeasured() {
      super(new Work());
    }
  }

  /** A pair of {@code System.nanoTime()} round each call, and a sum. */
  public static class HandWritten extends PeerBenchmark {

    /** For JMH. */
    public HandWritten() {
      super(new StopwatchWork());
    }
  }
}
