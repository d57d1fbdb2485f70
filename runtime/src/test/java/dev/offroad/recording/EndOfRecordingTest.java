package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.thread.DaemonThread;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The probes of a run that was ended are off, and what was measured stands for no more. */
final class EndOfRecordingTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void aSectionInBurstsStandsForTheTimeUntilTheEndOnly() {
    Burst burst = new Burst();
    burst.shift(Burst.OFF, 0);
    burst.shift(Burst.ON, 90);
    burst.shift(Burst.OFF, 100);
    assertThat(burst.unseenForEachSeen(200)).isEqualTo(19.0);
    burst.end(200);
    assertThat(burst.unseenForEachSeen(1_000_000)).isEqualTo(19.0);
    assertThat(burst.onNanos(1_000_000)).isEqualTo(10);
    assertThat(burst.gear()).isEqualTo(Burst.OFF);
  }

  @Test
  void allSectionsAreOffThoseThatCameLaterToo() {
    Budget budget = Budget.exact();
    Burst before = budget.burst(0);
    assertThat(before.gear()).isEqualTo(Burst.ALWAYS);
    budget.end();
    assertThat(before.gear()).isEqualTo(Burst.OFF);
    assertThat(budget.burst(7).gear()).isEqualTo(Burst.OFF);
    assertThat(budget.burst(1_000).gear()).isEqualTo(Burst.OFF);
    assertThat(Budget.exact().burst(0).gear()).isEqualTo(Burst.ALWAYS);
  }

  /** The thread that shifts them is in the middle of its work. */
  @Test
  void burstsAreNotTurnedOnAgain() {
    Budget budget = Budget.of(0.03, () -> ProbeCosts.NONE);
    Burst burst = budget.burst(0);
    budget.measureInBursts(burst);
    long start = System.nanoTime();
    while (burst.bursts() == 0) {
      assertThat(System.nanoTime() - start).isLessThan(60 * SECOND);
      Thread.onSpinWait();
    }
    budget.end();
    DaemonThread.awaitEnds(Duration.ofSeconds(60));
    assertThat(burst.gear()).isEqualTo(Burst.OFF);
    budget.measureInBursts(burst);
    DaemonThread.awaitEnds(Duration.ofSeconds(60));
    assertThat(burst.gear()).isEqualTo(Burst.OFF);
  }
}
