package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.report.Trust.Ground;
import dev.offroad.report.Trust.Level;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each ground, for and against. */
final class TrustTest {

  private static Ground ground(String label, SampleRun run) {
    return ground(label, run.build());
  }

  private static Ground ground(String label, Snapshot run) {
    return Trust.of(run, new Figures(run)).stream()
        .filter(ground -> ground.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static SampleRun run() {
    return new SampleRun().sections("A", "B").thread("main", 1, 900 * MS, node(0, 3, 800 * MS));
  }

  private static CallTreeNode sampled(int section, long self, long selfError) {
    return new CallTreeNode(
        section, 100, 10, 0, self, self, 5, 1, 9, List.of(), selfError, List.of());
  }

  @Test
  void aBalanceThatClosesIsGood() {
    assertThat(ground("Balance", run()))
        .isEqualTo(
            new Ground(
                Level.GOOD,
                "Balance",
                "self 800 ms + probes 204 ns + unmeasured 100 ms = elapsed 900 ms, to the"
                    + " nanosecond"));
  }

  @Test
  void whatWasSaidWhileItRanIsThereInFull() {
    String said = "the run file could not be written to /full: No space left on device, at " + MS;
    SampleRun run = run().warning(said + "\n").warning("b").warning("c").warning("d");
    List<Ground> grounds =
        Trust.of(run.build(), new Figures(run.build())).stream()
            .filter(ground -> ground.label().equals("Said while it ran"))
            .toList();
    assertThat(grounds.stream().map(Ground::text))
        .containsExactly(said + "\\u000a", "b", "c", "1 more warnings")
        .inOrder();
    assertThat(grounds.get(0).level()).isEqualTo(Level.WARNING);
  }

  @Test
  void aBalanceThatDoesNotCloseIsAWarning() {
    Snapshot good = run().build();
    ThreadEntry entry = good.threads().get(0);
    ThreadEntry off =
        new ThreadEntry(
            entry.name(), 1, entry.elapsedNanos() + 1, entry.measuredNanos(), 0, 0, entry.tree());
    Snapshot broken = new SampleRun().sections("A", "B").build();
    Snapshot run =
        new Snapshot(
            broken.job(),
            broken.startedAt(),
            broken.endedAt(),
            broken.wallNanos(),
            broken.state(),
            broken.jvm(),
            broken.host(),
            broken.clock(),
            broken.budget(),
            broken.probe(),
            broken.sections(),
            List.of(off),
            List.of(),
            List.of(),
            List.of());

    assertThat(ground("Balance", run).level()).isEqualTo(Level.WARNING);
    assertThat(ground("Balance", run).text()).startsWith("it does not close: ");
  }

  @Test
  void aBudgetThatWasNotHeldIsAWarning() {
    SampleRun run =
        new SampleRun().sections("A").thread("main", 1, 1_000 * MS, node(0, 500_000, 800 * MS));

    assertThat(ground("Cost of probes", run.budget("3.4%")).level()).isEqualTo(Level.GOOD);
    assertThat(ground("Cost of probes", run.budget("exact")).level()).isEqualTo(Level.GOOD);
    assertThat(ground("Cost of probes", run.budget("3%")))
        .isEqualTo(
            new Ground(
                Level.WARNING,
                "Cost of probes",
                "3.4 % of the time, budget 3%; about 68 ns a call, taken out of all times but p50,"
                    + " p99 and max"));
  }

  @Test
  void mostlyUnmeasuredTimeIsAWarning() {
    SampleRun half = new SampleRun().sections("A").thread("main", 1, 100 * MS, node(0, 1, 49 * MS));

    assertThat(ground("Unmeasured", half).level()).isEqualTo(Level.WARNING);
    assertThat(ground("Unmeasured", half).text())
        .isEqualTo("51.0 % of the time was in no measured call: what is slow may be there");
    assertThat(ground("Unmeasured", run()).level()).isEqualTo(Level.GOOD);
  }

  @Test
  void estimatesSayHowPreciseTheyAre() {
    SampleRun fine =
        new SampleRun().sections("A", "B").thread("main", 1, 100 * MS, sampled(0, 50 * MS, MS));
    SampleRun rough =
        new SampleRun().sections("A", "B").thread("main", 1, 100 * MS, sampled(0, 50 * MS, 9 * MS));

    assertThat(ground("Precision", run()).text())
        .isEqualTo("every call was timed: nothing is estimated");
    assertThat(ground("Precision", fine))
        .isEqualTo(
            new Ground(
                Level.NOTE,
                "Precision",
                "1 section of 1 is estimated from a random sample of the calls (≈); the slowest is"
                    + " known to ± 4.0 %"));
    assertThat(ground("Precision", rough).level()).isEqualTo(Level.WARNING);
    assertThat(ground("Not to be quoted", rough))
        .isEqualTo(new Ground(Level.NOTE, "Not to be quoted", "A"));
  }

  @Test
  void whatWasNeverCalledIsNamed() {
    assertThat(ground("Never called", run()).level()).isEqualTo(Level.GOOD);
    assertThat(ground("Never called", run().neverHit("C", "D", "E", "F")).text())
        .isEqualTo("C, D, E and 1 more");
  }

  @Test
  void aRunningJobAndOpenCallsAreNoted() {
    assertThat(ground("Open calls", run()).text()).isEqualTo("none: every call had ended");
    assertThat(ground("Open calls", run().running().open("main", 5, 0)).text())
        .isEqualTo(
            "the job had not ended: these are its figures so far; 1 thread was inside of measured"
                + " calls, whose time so far counts");
  }
}
