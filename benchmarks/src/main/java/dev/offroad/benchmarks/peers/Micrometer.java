package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.IntSupplier;

/**
 * Micrometer's timers, made once and kept, in the registry that comes with its core: each counts
 * calls, adds up their time and keeps the longest of late. Both of its ways to time a call.
 */
public final class Micrometer {

  static final MeterRegistry REGISTRY = new SimpleMeterRegistry();
  private static final Timer STEP = REGISTRY.timer("work.step");
  private static final Timer NESTED = REGISTRY.timer("work.nested");
  private static final Timer DESCEND = REGISTRY.timer("work.descend");

  private Micrometer() {}

  /** {@code Timer.record} with the call as a lambda; the one for {@code int} boxes nothing. */
  public static class Recorded extends PeerBenchmark {

    /** For JMH. */
    public Recorded() {
      super(new RecordedWork());
    }
  }

  /** {@code Timer.Sample}: started before the call, stopped into the timer after it. */
  public static class Sampled extends PeerBenchmark {

    /** For JMH. */
    public Sampled() {
      super(new SampledWork());
    }
  }

  @SuppressWarnings("offroad") // Micrometer measures it.
  private static final class RecordedWork extends Work {

    @Override
    public int step(int state) {
      return STEP.record((IntSupplier) () -> super.step(state));
    }

    @Override
    public int nested(int state) {
      return NESTED.record((IntSupplier) () -> super.nested(state));
    }

    @Override
    public int descend(int state, int depth) {
      return DESCEND.record((IntSupplier) () -> super.descend(state, depth));
    }
  }

  @SuppressWarnings("offroad") // Micrometer measures it.
  private static final class SampledWork extends Work {

    @Override
    public int step(int state) {
      Timer.Sample sample = Timer.start(REGISTRY);
      try {
        return super.step(state);
      } finally {
        sample.stop(STEP);
      }
    }

    @Override
    public int nested(int state) {
      Timer.Sample sample = Timer.start(REGISTRY);
      try {
        return super.nested(state);
      } finally {
        sample.stop(NESTED);
      }
    }

    @Override
    public int descend(int state, int depth) {
      Timer.Sample sample = Timer.start(REGISTRY);
      try {
        return super.descend(state, depth);
      } finally {
        sample.stop(DESCEND);
      }
    }
  }
}
