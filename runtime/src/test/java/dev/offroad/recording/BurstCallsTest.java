package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What the probes took of bursts, and what the calls in bursts stand for. */
final class BurstCallsTest {

  private static final long CYCLE = 1_000_000;
  private static final long BURST = 20_000;
  private static final ProbeCosts COSTS = new ProbeCosts(10, 10, 4);
  private static final double TOLERANCE = 1e-9;

  private final Burst burst = new Burst();
  private final CallNode node = new CallNode(null, burst, 0, null, 1, false);
  private long now;

  /** Cycles with one burst each; in some of them there are calls. */
  private void cycles(int number, int everyHowManyth, int calls) {
    for (int cycle = 0; cycle < number; cycle++) {
      burst.shift(Burst.OFF, now);
      now += CYCLE - BURST;
      burst.shift(Burst.ON, now);
      if (cycle % everyHowManyth == 0) {
        for (int call = 0; call < calls; call++) {
          node.burstCalls().count(burst.bursts());
        }
      }
      now += BURST;
    }
    burst.shift(Burst.OFF, now);
  }

  @Test
  void whatWasSeenStandsForTheRestOfTheTime() {
    cycles(100, 1, 50);

    BurstCalls.Unseen unseen = node.burstCalls.unseen(node, 0, now);

    // 49 times as long as all bursts together.
    assertThat(unseen.calls()).isEqualTo(49 * 100 * 50);
  }

  @Test
  void withoutProbesMoreCallsWouldHaveFitIntoTheBursts() {
    cycles(100, 1, 500);
    double part = node.burstCalls.partForProbes(node, COSTS, now);

    // None of the calls was timed: 500 x 4 ns of 20,000.
    assertThat(part).isWithin(TOLERANCE).of(0.1);
    assertThat(node.burstCalls.unseen(node, part, now).calls())
        .isEqualTo(Math.round(49 * 100 * 500 / 0.9));
  }

  /** In phases longer than a burst: bursts in which there was nothing to probe say nothing here. */
  @Test
  void burstsWithoutCallsAreNotAmongThoseThatProbesTookAPartOf() {
    cycles(100, 4, 500);

    assertThat(node.burstCalls.partForProbes(node, COSTS, now)).isWithin(TOLERANCE).of(0.1);
  }
}
