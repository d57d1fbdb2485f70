package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The report that fits a screen. */
final class ScreenReportTest {

  private static Snapshot running(int sections, int open) {
    SampleRun run = new SampleRun().running();
    List<CallTreeNode> nodes = new ArrayList<>();
    for (int i = 0; i < sections; i++) {
      run.section(
          String.format(Locale.ROOT, "Step%02d.run", i), "com.acme.Steps", SectionKind.METHOD);
      nodes.add(node(i, i + 1, (61L - i) * MS));
    }
    run.thread("main", 1, 10_000 * MS, nodes.toArray(new CallTreeNode[0]));
    for (int i = 1; i <= open; i++) {
      run.open("pool-1-thread-" + i, i * 1_000L * MS, 0);
    }
    return run.build();
  }

  @Test
  void allIsThereWhereThereIsRoom() {
    String text = String.join("\n", ScreenReport.of(running(2, 1), Style.PLAIN, 40, 120));

    assertThat(text)
        .isEqualTo(
            """
            Offroad report: Import, 2026-11-22 08:23:42 UTC, 10.0 s, still running

            Step00.run took 0.6 % of the job so far: 61.0 ms in 2 calls (1 not ended), 30.5 ms each. If it were twice as fast, the
            10.0 s so far would have taken about 30.5 ms less; without it, about 61.0 ms.

            section            self     share     total   calls   self/call       p99   errors
            Step00.run      61.0 ms     0.6 %   61.0 ms    1 +1     30.5 ms   61.0 ms
            Step01.run      60.0 ms     0.6 %   60.0 ms       2     30.0 ms   30.0 ms
            (probes)         204 ns     0.0 %
            (unmeasured)     9.88 s    98.8 %
            ----------------------------------------------------------------------------------
            sum, 1 thread    10.0 s   100.0 %

            Calls that have not ended (+ in the table)
              pool-1-thread-1: Step00.run, for 1.00 s\
            """);
  }

  @Test
  void itNeverHasMoreLinesNorColumnsThanTheScreen() {
    Snapshot crowded = running(60, 30);
    for (int lines = 1; lines < 90; lines += 4) {
      for (int columns : new int[] {20, 80, 200}) {
        List<String> shown = ScreenReport.of(crowded, Style.PLAIN, lines, columns);
        assertWithMessage("%s lines", lines).that(shown.size()).isAtMost(lines);
        for (String line : shown) {
          assertWithMessage(line).that(Lines.width(line)).isAtMost(columns);
        }
      }
    }
  }

  @Test
  void theTableIsCutAndSaysSo() {
    List<String> shown = ScreenReport.of(running(60, 30), Style.PLAIN, 24, 100);
    String text = String.join("\n", shown);

    assertThat(shown).hasSize(24);
    assertThat(text).contains("more sections");
    assertThat(text).contains("\nsum, 1 thread");
    assertThat(text).contains("\n  pool-1-thread-1: Step00.run, for 1.00 s\n");
    assertThat(text).contains(" more threads");
  }

  @Test
  void colourChangesNothingButColour() {
    String coloured = String.join("\n", ScreenReport.of(running(60, 30), Style.COLOUR, 30, 60));

    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", ""))
        .isEqualTo(String.join("\n", ScreenReport.of(running(60, 30), Style.PLAIN, 30, 60)));
  }

  @Test
  void nothingMeasuredIsSaid() {
    Snapshot nothing = new SampleRun().running().build();

    assertThat(ScreenReport.of(nothing, Style.PLAIN, 24, 80))
        .containsExactly(
            "Offroad report: Import, 2026-11-22 08:23:42 UTC, 10.0 s, still running",
            "",
            "No measured method was called.")
        .inOrder();
  }
}
