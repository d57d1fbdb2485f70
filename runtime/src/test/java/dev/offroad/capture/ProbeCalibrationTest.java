package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.ProbeCosts;
import dev.offroad.testing.ManualClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A probe takes two readings of the clock here, and a reading takes as long as the clock says. */
final class ProbeCalibrationTest {

  private static final long MILLI = 1_000_000;

  /** Timed calls, counted ones, and three tries of re-entries. */
  private static final int ALL_ROUNDS = 40 + 4 * 80;

  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void whereCallsAreFastAllRoundsAreMade() {
    ManualClock clock = ManualClock.ticking(20);
    ProbeCosts costs = measure(clock);
    assertReadingsOf(20.0, costs);
    assertThat(rounds.get()).isEqualTo(ALL_ROUNDS);
  }

  /** A JVM that only interprets needs two microseconds for each call. */
  @Test
  void whereCallsAreSlowItEndsInTime() {
    for (long reading : new long[] {1_000, 5_000, 20_000}) {
      ManualClock clock = ManualClock.ticking(reading);
      long start = clock.nanoTime();
      ProbeCosts costs = measure(clock);
      assertThat(clock.nanoTime() - start).isLessThan(330 * MILLI);
      assertReadingsOf((double) reading, costs);
    }
  }

  @Test
  void whereThereIsNoTimeAtAllEachPartHasARound() {
    ManualClock clock = ManualClock.ticking(0);
    rounds.set(0);
    ProbeCosts costs =
        ProbeCalibration.measure(
            clock,
            () -> {
              rounds.incrementAndGet();
              clock.advance(1_000 * MILLI);
            });
    assertThat(rounds.get()).isEqualTo(5);
    assertThat(costs).isEqualTo(ProbeCosts.NONE);
  }

  private ProbeCosts measure(ManualClock clock) {
    return ProbeCalibration.measure(clock, rounds::incrementAndGet);
  }

  private static void assertReadingsOf(double nanos, ProbeCosts costs) {
    assertThat(costs.inner()).isWithin(nanos / 100).of(nanos);
    assertThat(costs.outer()).isWithin(nanos / 50).of(nanos);
    assertThat(costs.untimed()).isWithin(nanos / 10).of(0);
    assertThat(costs.untimed()).isAtLeast(0);
    assertThat(costs.reentry()).isWithin(nanos / 10).of(0);
    assertThat(costs.reentry()).isAtLeast(0);
  }
}
