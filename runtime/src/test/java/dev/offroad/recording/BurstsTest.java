package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.recording.KnownLoad.LEAF;
import static dev.offroad.recording.KnownLoad.MIDDLE;

import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The shortest sections, whose probes are off but for bursts; by a clock that is moved by hand. */
final class BurstsTest {

  private static final int RUNS = 20;
  private static final int CALLS = 4_000_000;

  @Test
  void whatBurstsSawStandsForTheRest() {
    check("steady", "/0/2", (run, call) -> run.leaf("/0/2", LEAF, 20));
  }

  @Test
  void durationsMayDiffer() {
    Random random = new Random(5);
    check(
        "skewed",
        "/0/2",
        (run, call) -> run.leaf("/0/2", LEAF, random.nextInt(50) == 0 ? 500 : 12));
  }

  /**
   * In phases of about the length of a burst, a burst that begins where the calls do gets less far
   * by the probes than one that begins before them: by 4 %, also where all is known.
   */
  @Test
  void aSectionMayBeCalledNowAndThenOnly() {
    check(
        "in phases",
        "/0/2",
        0.05,
        (run, call) -> {
          if (call / 10_000 % 3 == 0) {
            run.leaf("/0/2", LEAF, 20);
          } else {
            run.pass("/0", 20);
          }
        });
  }

  @Test
  void itsCallerMayBeSampled() {
    check(
        "in a sampled caller",
        "/0/1/2",
        (run, call) -> {
          Frame middle = run.enter(MIDDLE);
          run.pass("/0/1", 900);
          for (int i = 0; i < 30; i++) {
            run.leaf("/0/1/2", LEAF, 20);
          }
          run.exit(middle, "/0/1");
        });
  }

  @Test
  void noSectionThatMakesMeasuredCallsIsSwitchedOff() {
    BurstsByHand bursts = new BurstsByHand(1);
    KnownLoad run = new KnownLoad(1, bursts);
    run.loop(
        CALLS / 4,
        call -> {
          Frame middle = run.enter(MIDDLE);
          run.leaf("/0/1/2", LEAF, 20);
          run.exit(middle, "/0/1");
        });
    assertThat(bursts.sections).hasSize(1);
    assertThat(run.node("/0/1").calls()).isEqualTo(CALLS / 4);
    assertThat(run.node("/0/1").unseenCalls()).isEqualTo(0);
    assertThat(run.node("/0/1/2").unseenCalls()).isGreaterThan(0);
  }

  @Test
  void aSectionThatBeginsToMakeMeasuredCallsIsSwitchedOnForGood() {
    BurstsByHand bursts = new BurstsByHand(1);
    KnownLoad run = new KnownLoad(1, bursts);
    run.loop(CALLS / 2, call -> run.leaf("/0/1", MIDDLE, 20));
    long seenBefore = run.node("/0/1").calls();
    assertThat(seenBefore).isLessThan(CALLS / 4);
    run.loop(
        CALLS / 2,
        call -> {
          Frame middle = run.enter(MIDDLE);
          run.leaf("/0/1/2", LEAF, 20);
          run.exit(middle, "/0/1");
        });
    // But for what came before the first burst in which it was seen.
    assertThat(run.node("/0/1").calls() - seenBefore).isGreaterThan(CALLS / 4);
  }

  private static void check(String what, String path, BiConsumer<KnownLoad, Integer> body) {
    check(what, path, 0.03, body);
  }

  private static void check(
      String what, String path, double mostBias, BiConsumer<KnownLoad, Integer> body) {
    int calls = path.equals("/0/2") ? CALLS : CALLS / 30;
    int within = 0;
    double sumOfErrors = 0;
    double sumOfTruth = 0;
    for (int seed = 1; seed <= RUNS; seed++) {
      BurstsByHand bursts = new BurstsByHand(seed);
      KnownLoad run = new KnownLoad(seed, bursts);
      run.loop(calls, call -> body.accept(run, call));
      RecorderImage.Node leaf = run.node(path);
      assertThat(bursts.sections).isNotEmpty();
      assertThat(leaf.calls()).isLessThan(run.calls.get(path) / 4);
      double seen = leaf.calls() + leaf.unseenCalls();
      assertWithMessage("%s: calls", what).that(seen / run.calls.get(path)).isWithin(0.35).of(1);
      double error = leaf.self() + leaf.unseenSelf() - run.truth(path);
      within += Math.abs(error) <= 2 * Math.sqrt(leaf.selfVariance()) ? 1 : 0;
      sumOfErrors += error;
      sumOfTruth += run.truth(path);
    }
    assertWithMessage("%s: within two standard errors", what)
        .that(within)
        .isAtLeast((int) (0.85 * RUNS));
    assertWithMessage("%s: bias", what)
        .that(Math.abs(sumOfErrors / sumOfTruth))
        .isLessThan(mostBias);
  }
}
