package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.recording.KnownLoad.COSTS;
import static dev.offroad.recording.KnownLoad.LEAF;
import static dev.offroad.recording.KnownLoad.MIDDLE;
import static dev.offroad.recording.KnownLoad.OTHER_LEAF;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The laws of accounting where not every call is timed: the clock is moved by hand, so the truth is
 * known, and the choice of the calls comes from seeds, so that each run is the same.
 */
final class GearsTest {

  private static final int RUNS = 30;

  /** The ways in which durations follow each other. */
  private enum Rhythm {
    CONSTANT(i -> 100),
    EVERY_POWER_OF_TWO_IS_LONG(i -> i % 64 == 0 ? 6_000 : 20),
    EVERY_PRIME_IS_LONG(i -> i % 61 == 0 ? 6_000 : 20),
    RISING(i -> 20 + i / 1_000),
    IN_PHASES(i -> i / 40_000 % 2 == 0 ? 20 : 500);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    final Durations durations;

    Rhythm(Durations durations) {
      this.durations = durations;
    }
  }

  private interface Durations {
    long of(int call);
  }

  @ParameterizedTest
  @EnumSource(Rhythm.class)
  void estimatesAreRightWhateverTheRhythm(Rhythm rhythm) {
    EstimateErrors errors = new EstimateErrors();
    for (int seed = 1; seed <= RUNS; seed++) {
      KnownLoad run = new KnownLoad(seed);
      run.loop(400_000, call -> run.leafInMiddle(rhythm.durations.of(call)));
      errors.add(run, "/0/1/2");
      errors.add(run, "/0/1");
    }
    errors.check(rhythm.toString());
  }

  @Test
  void skewedDurationsAreEstimatedToo() {
    EstimateErrors errors = new EstimateErrors();
    for (int seed = 1; seed <= RUNS; seed++) {
      KnownLoad run = new KnownLoad(seed);
      Random random = new Random(1_000 + seed);
      run.loop(
          400_000,
          call ->
              run.leafInMiddle(Math.min(50_000, (long) (30 * Math.exp(random.nextGaussian())))));
      errors.add(run, "/0/1/2");
    }
    errors.check("skewed");
  }

  @Test
  void rareLongCallsAreFound() {
    EstimateErrors errors = new EstimateErrors();
    for (int seed = 1; seed <= RUNS; seed++) {
      KnownLoad run = new KnownLoad(seed);
      Random random = new Random(2_000 + seed);
      run.loop(
          2_000_000, call -> run.leaf("/0/2", LEAF, random.nextInt(2_000) == 0 ? 100_000 : 60));
      errors.add(run, "/0/2");
    }
    errors.check("rare long calls");
  }

  @Test
  void aPauseInATimedCallIsNotMultiplied() {
    for (int seed = 1; seed <= RUNS; seed++) {
      KnownLoad run = new KnownLoad(seed);
      Random random = new Random(3_000 + seed);
      long[] pauses = {0};
      run.loop(
          1_000_000,
          call -> {
            Frame leaf = run.enter(LEAF);
            run.pass("/0/2", 60);
            // The worst case: each pause meets a timed call.
            if (leaf.timer == leaf && pauses[0] < 5 && random.nextInt(2_000) == 0) {
              run.pass("/0/2", 2_000_000);
              pauses[0]++;
            }
            run.exit(leaf, "/0/2");
          });
      RecorderImage.Node leaf = run.node("/0/2");
      assertThat(pauses[0]).isEqualTo(5);
      assertThat(leaf.timedCalls()).isLessThan(leaf.calls() / 20);
      double error = Math.abs(leaf.self() - run.truth("/0/2"));
      assertThat(error / run.truth("/0/2")).isLessThan(0.01);
    }
  }

  @Test
  void timedCallsUnderUntimedOnesLeaveNoOnesTimeTwice() {
    EstimateErrors errors = new EstimateErrors();
    for (int seed = 1; seed <= RUNS; seed++) {
      KnownLoad run = new KnownLoad(seed);
      run.loop(
          200_000,
          call -> {
            Frame middle = run.enter(MIDDLE);
            run.pass("/0/1", 30);
            if (call % 1_000 == 0) {
              Frame rare = run.enter(OTHER_LEAF);
              run.pass("/0/1/3", 70_000);
              run.exit(rare, "/0/1/3");
            }
            run.leaf("/0/1/2", LEAF, 50);
            run.exit(middle, "/0/1");
          });
      errors.add(run, "/0/1");
      errors.add(run, "/0/1/2");
      RecorderImage.Node rare = run.node("/0/1/3");
      assertThat(rare.timedCalls()).isEqualTo(200);
      assertThat(rare.self()).isEqualTo(200 * 70_000);
    }
    errors.check("under untimed calls");
  }

  @Test
  void recursionIsSampledToo() {
    EstimateErrors errors = new EstimateErrors();
    for (int seed = 1; seed <= 10; seed++) {
      KnownLoad run = new KnownLoad(seed);
      run.loop(20_000, call -> run.recur(60));
      errors.add(run, "/0/1");
      assertThat(run.node("/0/1").timedCalls()).isLessThan(run.node("/0/1").calls() / 2);
      assertThat(run.node("/0/1").reentries()).isEqualTo(20_000L * 60);
    }
    errors.check("recursion");
  }

  @Test
  void whatIsCalledSeldomIsTimedAlways() {
    KnownLoad run = new KnownLoad(1);
    run.loop(
        3_000_000,
        call -> {
          run.leaf("/0/2", LEAF, 40);
          if (call % 3_000 == 0) {
            run.leaf("/0/3", OTHER_LEAF, 1_000);
          }
        });
    assertThat(run.node("/0/2").timedCalls()).isLessThan(run.node("/0/2").calls() / 4);
    assertThat(run.node("/0/3").timedCalls()).isEqualTo(run.node("/0/3").calls());
    assertThat(run.node("/0/3").selfVariance()).isEqualTo(0);
    assertThat(run.node("/0/3").self()).isEqualTo(run.truth("/0/3"));
  }

  @Test
  void theBudgetIsHeld() {
    KnownLoad run = new KnownLoad(7);
    run.loop(1_000_000, call -> run.leaf("/0/2", LEAF, 400));
    RecorderImage.Node leaf = run.node("/0/2");
    double cost =
        leaf.timedCalls() * COSTS.timed() + (leaf.calls() - leaf.timedCalls()) * COSTS.untimed();
    // The first window, which is timed whole, is one in 80.
    assertThat(cost / run.clock.nanoTime()).isLessThan(0.03 * 1.15);
    assertThat(cost / run.clock.nanoTime()).isGreaterThan(0.02);
  }

  @Test
  void aNodeThatIsCalledLessIsTimedWholeAgain() {
    KnownLoad run = new KnownLoad(7);
    run.loop(400_000, call -> run.leaf("/0/2", LEAF, 50));
    long timedBefore = run.recorder.copy(Histograms.COPIED).nodes().get(1).timedCalls();
    run.loopOn(
        20_000,
        call -> {
          run.leaf("/0/2", LEAF, 50);
          run.leaf("/0/3", OTHER_LEAF, 50_000);
        });
    long timed = run.node("/0/2").timedCalls() - timedBefore;
    assertThat(timed).isGreaterThan(19_000);
  }

  @Test
  void errorsAreCountedWhetherTimedOrNot() {
    KnownLoad run = new KnownLoad(3);
    run.loop(
        200_000,
        call -> {
          Frame frame = run.enter(LEAF);
          run.pass("/0/2", 30);
          run.calls.merge("/0/2", 1L, Long::sum);
          frame.exit(call % 10 == 0);
        });
    assertThat(run.node("/0/2").errors()).isEqualTo(20_000);
  }

  @Test
  void anExactBudgetTimesEveryCall() {
    KnownLoad run = new KnownLoad(1, Budget.EXACT);
    run.loop(200_000, call -> run.leafInMiddle(5));
    assertThat(run.node("/0/1/2").timedCalls()).isEqualTo(200_000);
    assertThat(run.node("/0/1/2").self()).isEqualTo(1_000_000);
    assertThat(run.node("/0/1/2").selfVariance()).isEqualTo(0);
  }
}
