package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;
import kieker.monitoring.probe.utilities.FullOperationStartData;
import kieker.monitoring.probe.utilities.OperationExecutionDataGatherer;

/**
 * Kieker's own probe, which its instrumentations put round a method: each call makes a record with
 * trace, order and depth, which goes straight to a writer that discards it, see {@code
 * META-INF/kieker.monitoring.properties}: what its queue and its other writers cost is not in the
 * figure. MooBench, its own benchmark, is recursive to a depth of ten: {@link #recursion()}.
 */
public class Kieker extends PeerBenchmark {

  /** For JMH. */
  public Kieker() {
    super(new TimedWork());
  }

  @SuppressWarnings("offroad") // Kieker measures it.
  private static final class TimedWork extends Work {

    private static final String STEP = "public int dev.offroad.benchmarks.Work.step(int)";
    private static final String NESTED = "public int dev.offroad.benchmarks.Work.nested(int)";
    private static final String DESCEND =
        "public int dev.offroad.benchmarks.Work.descend(int, int)";

    @Override
    public int step(int state) {
      FullOperationStartData start = OperationExecutionDataGatherer.operationStart(STEP);
      try {
        return super.step(state);
      } finally {
        OperationExecutionDataGatherer.operationEnd(start);
      }
    }

    @Override
    public int nested(int state) {
      FullOperationStartData start = OperationExecutionDataGatherer.operationStart(NESTED);
      try {
        return super.nested(state);
      } finally {
        OperationExecutionDataGatherer.operationEnd(start);
      }
    }

    @Override
    public int descend(int state, int depth) {
      FullOperationStartData start = OperationExecutionDataGatherer.operationStart(DESCEND);
      try {
        return super.descend(state, depth);
      } finally {
        OperationExecutionDataGatherer.operationEnd(start);
      }
    }
  }
}
