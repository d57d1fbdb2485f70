package dev.offroad.benchmarks.stress;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.Recorder;
import dev.offroad.recording.RecorderImage;

/**
 * Calls of which a budget leaves most untimed: what is charged to a callee is taken out of its
 * caller, in an image together or not at all. So the sum of all own times is that of the clocks
 * that ran, which here are those of the outer calls.
 */
final class SampledCalls extends ReadCalls {

  private static final int OUTER = 0;
  private static final int INNER = 1;
  private static final int ROUNDS = 12;
  private static final int INNERS = 50;
  private static final long INNER_NANOS = 100_000;

  /** So dear that of fifty inner calls in a window of five milliseconds not all can be timed. */
  private static final ProbeCosts COSTS = new ProbeCosts(0, 5_000, 100);

  private final StressClock clock;
  private final Pauses pauses = new Pauses(Pauses.LONG);

  SampledCalls() {
    this(new StressClock());
  }

  private SampledCalls(StressClock clock) {
    super(clock, Budget.of(0.03, COSTS), ROUNDS * (INNERS + 1));
    this.clock = clock;
  }

  @Override
  void makeAll() {
    clock.takeOver();
    Recorder recorder = recorders.current();
    for (int round = 0; round < ROUNDS; round++) {
      Frame outer = recorder.enter(OUTER);
      for (int i = 0; i < INNERS; i++) {
        Frame inner = recorder.enter(INNER);
        clock.advance(INNER_NANOS + 2L * i);
        pauses.pause();
        end(inner);
      }
      end(outer);
    }
  }

  @Override
  String broken(RecorderImage image) {
    long selfs = 0;
    long clocks = 0;
    for (RecorderImage.Node node : image.nodes()) {
      selfs += node.self();
      if (node.section() == OUTER) {
        if (node.timedCalls() != node.calls()) {
          return Verdict.broken("outer calls not timed", image);
        }
        clocks += node.total();
      }
    }
    for (RecorderImage.Open call : image.open()) {
      clocks += call.callees() + call.charged();
    }
    // Each figure is rounded down to whole nanoseconds.
    boolean same = Math.abs(selfs - clocks) <= image.nodes().size() + image.open().size();
    return same ? null : Verdict.broken("sum of own times", selfs + ", clocks " + clocks + image);
  }
}
