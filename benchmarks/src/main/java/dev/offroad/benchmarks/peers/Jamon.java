package dev.offroad.benchmarks.peers;

import com.jamonapi.MonKey;
import com.jamonapi.MonKeyImp;
import com.jamonapi.Monitor;
import com.jamonapi.MonitorFactory;
import dev.offroad.benchmarks.Work;

/**
 * Monitors of JAMon. Its factory is asked at every call, as it says that one must: a monitor holds
 * the start of one call, so it cannot be kept and shared. The keys are made once. It keeps count,
 * total, deviation, shortest, longest and ranges, in whole milliseconds.
 */
public class Jamon extends PeerBenchmark {

  /** For JMH. */
  public Jamon() {
    super(new TimedWork());
  }

  @SuppressWarnings("offroad") // JAMon measures it.
  private static final class TimedWork extends Work {

    private static final MonKey STEP = new MonKeyImp("work.step", "ms.");
    private static final MonKey NESTED = new MonKeyImp("work.nested", "ms.");
    private static final MonKey DESCEND = new MonKeyImp("work.descend", "ms.");

    @Override
    public int step(int state) {
      Monitor monitor = MonitorFactory.start(STEP);
      try {
        return super.step(state);
      } finally {
        monitor.stop();
      }
    }

    @Override
    public int nested(int state) {
      Monitor monitor = MonitorFactory.start(NESTED);
      try {
        return super.nested(state);
      } finally {
        monitor.stop();
      }
    }

    @Override
    public int descend(int state, int depth) {
      Monitor monitor = MonitorFactory.start(DESCEND);
      try {
        return super.descend(state, depth);
      } finally {
        monitor.stop();
      }
    }
  }
}
