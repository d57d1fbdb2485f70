package dev.offroad.benchmarks.peers;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import dev.offroad.benchmarks.Work;

/**
 * Timers of Dropwizard Metrics, made once and kept, as its registry makes them: each counts calls,
 * keeps rates, and a reservoir that favours what was of late.
 */
public class Dropwizard extends PeerBenchmark {

  static final MetricRegistry REGISTRY = new MetricRegistry();

  /** For JMH. */
  public Dropwizard() {
    super(new TimedWork());
  }

  @SuppressWarnings("offroad") // Dropwizard Metrics measures it.
  private static final class TimedWork extends Work {

    private static final Timer STEP = REGISTRY.timer("work.step");
    private static final Timer NESTED = REGISTRY.timer("work.nested");
    private static final Timer DESCEND = REGISTRY.timer("work.descend");

    @Override
    public int step(int state) {
      Timer.Context context = STEP.time();
      try {
        return super.step(state);
      } finally {
        context.stop();
      }
    }

    @Override
    public int nested(int state) {
      Timer.Context context = NESTED.time();
      try {
        return super.nested(state);
      } finally {
        context.stop();
      }
    }

    @Override
    public int descend(int state, int depth) {
      Timer.Context context = DESCEND.time();
      try {
        return super.descend(state, depth);
      } finally {
        context.stop();
      }
    }
  }
}
