package dev.offroad.benchmarks.stress;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.Recorder;
import dev.offroad.recording.RecorderImage;

/**
 * Rounds of one call inside another. The clock moves between all entries and exits, each time by
 * another amount, so that it is known what an image has to show once a number of calls has ended.
 */
final class NestedCalls extends ReadCalls {

  static final int OUTER = 0;

  static final long BEFORE = 10;
  static final long OUTER_BEFORE_INNER = 100;
  static final long INNER = 1_000;
  static final long OUTER_AFTER_INNER = 10_000;
  static final long OUTER_SELF = OUTER_BEFORE_INNER + OUTER_AFTER_INNER;
  static final long OUTER_TOTAL = OUTER_SELF + INNER;
  static final long ROUND = BEFORE + OUTER_TOTAL;

  final int rounds;

  /** How many sections take turns as the inner one. Each makes a node when it is first called. */
  final int inners;

  private final StressClock clock;
  private final Pauses pauses;

  NestedCalls(int rounds, int inners, int longestPause) {
    this(rounds, inners, longestPause, new StressClock());
  }

  private NestedCalls(int rounds, int inners, int longestPause, StressClock clock) {
    super(clock, Budget.EXACT, 2 * rounds);
    this.rounds = rounds;
    this.inners = inners;
    this.clock = clock;
    pauses = new Pauses(longestPause);
  }

  @Override
  void makeAll() {
    clock.takeOver();
    Recorder recorder = recorders.current();
    for (int round = 0; round < rounds; round++) {
      clock.advance(BEFORE);
      pauses.pause();
      Frame outer = recorder.enter(OUTER);
      clock.advance(OUTER_BEFORE_INNER);
      pauses.pause();
      Frame inner = recorder.enter(innerSection(round));
      clock.advance(INNER);
      pauses.pause();
      end(inner);
      clock.advance(OUTER_AFTER_INNER);
      pauses.pause();
      end(outer);
    }
  }

  int innerSection(int round) {
    return OUTER + 1 + round % inners;
  }

  @Override
  String broken(RecorderImage image) {
    return new NestedCallsLaws(this, image).broken();
  }
}
