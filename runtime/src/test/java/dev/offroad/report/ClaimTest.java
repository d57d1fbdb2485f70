package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.testing.SampleRun;
import org.junit.jupiter.api.Test;

final class ClaimTest {

  private static String claim(SampleRun run) {
    return Claim.of(run.build(), new Figures(run.build()));
  }

  private static SampleRun run() {
    return new SampleRun().sections("slow", "quick").wall(1_000 * MS);
  }

  @Test
  void withoutACallThereIsNothingToClaim() {
    assertThat(claim(run().thread("main", 1, 1_000 * MS)))
        .isEqualTo("No measured method was called.");
    assertThat(claim(new SampleRun())).isEqualTo("No measured method was called.");
  }

  @Test
  void callsThatTookNoTimeAreNotBlamed() {
    assertThat(claim(run().thread("main", 1, 1_000 * MS, node(0, 3, 0))))
        .isEqualTo("The measured methods took no time that could be measured.");
  }

  @Test
  void theSlowestIsNamedWithWhatAFixSaves() {
    assertThat(
            claim(
                run()
                    .thread("main", 1, 1_000 * MS, node(1, 1, 100 * MS), node(0, 2_000, 600 * MS))))
        .isEqualTo(
            "slow took 60.0 % of the job: 600 ms in 2,000 calls, 300 µs each. If it were twice as fast, the job of 1.00 s would end about 300 ms earlier; without it, about 600 ms.");
  }

  @Test
  void oneCallHasNoAverage() {
    assertThat(claim(run().thread("main", 1, 1_000 * MS, node(0, 1, 600 * MS))))
        .startsWith("slow took 60.0 % of the job: 600 ms in 1 call. If it were twice as fast,");
  }

  @Test
  void callsThatHaveNotEndedAreSaid() {
    assertThat(
            claim(
                run()
                    .thread("main", 1, 1_000 * MS, node(0, 2, 600 * MS))
                    .open("main", 200 * MS, 0)))
        .startsWith("slow took 60.0 % of the job: 600 ms in 3 calls (1 not ended), 200 ms each. ");
    assertThat(
            claim(
                run()
                    .thread("main", 1, 1_000 * MS, node(0, 0, 600 * MS))
                    .open("main", 600 * MS, 0)))
        .startsWith("slow took 60.0 % of the job: 600 ms in 1 call (1 not ended). If it");
  }

  @Test
  void theShareOfSeveralThreadsIsOfTheirTimeAndTheSavingARange() {
    assertThat(
            claim(
                run()
                    .thread("main", 1, 1_000 * MS, node(1, 1, 100 * MS))
                    .thread("pool-*", 2, 1_000 * MS, node(0, 4, 600 * MS))))
        .isEqualTo(
            "slow took 30.0 % of the time of all 3 threads: 600 ms in 4 calls, 150 ms each. If it were twice as fast, the job of 1.00 s would end about 150 ms to 300 ms earlier; without it, about 300 ms to 600 ms.");
  }

  @Test
  void aRunningJobHasNoEndToSpeakOf() {
    assertThat(claim(run().running().thread("main", 1, 1_000 * MS, node(0, 2, 600 * MS))))
        .isEqualTo(
            "slow took 60.0 % of the job so far: 600 ms in 2 calls, 300 ms each. If it were twice as fast, the 1.00 s so far would have taken about 300 ms less; without it, about 600 ms.");
  }

  @Test
  void aHostileNameCannotBreakTheSentence() {
    SampleRun run =
        new SampleRun()
            .sections("%s\n\u001b[31m")
            .wall(1_000 * MS)
            .thread("main", 1, 1_000 * MS, node(0, 2, 600 * MS));

    assertThat(claim(run)).startsWith("%s\\u000a\\u001b[31m took 60.0 % of the job: ");
  }

  @Test
  void aThreadThatLivedForAPartOfTheJobIsNotTheJob() {
    assertThat(claim(run().thread("worker", 1, 100 * MS, node(0, 1, 99 * MS))))
        .startsWith("slow took 99.0 % of the time of its thread: 99.0 ms in 1 call. ");
  }
}
