package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.report.Figures;
import dev.offroad.report.Row;
import dev.offroad.report.Shares;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of {@code report} for spreadsheets and tickets. */
final class ReportFormsTest {

  @TempDir private Path folder;

  @Test
  void csvHasTheFiguresOfTheReportToTheDigit() throws Exception {
    Figures figures = new Figures(RunFileReader.read(Cli.RUN_1));
    List<NamedCsvRecord> lines = csv(Cli.RUN_1);
    assertThat(lines).hasSize(figures.rows().size() + 2);
    for (int i = 0; i < figures.rows().size(); i++) {
      Row row = figures.rows().get(i);
      NamedCsvRecord line = lines.get(i);
      assertThat(line.getField("section")).isEqualTo(row.name());
      assertThat(number(line, "self_ns")).isEqualTo(row.self());
      assertThat(number(line, "self_error_ns")).isEqualTo(row.selfError());
      assertThat(number(line, "total_ns")).isEqualTo(row.total());
      assertThat(number(line, "calls")).isEqualTo(row.calls());
      assertThat(number(line, "timed_calls")).isEqualTo(row.timedCalls());
      assertThat(number(line, "open_calls")).isEqualTo(row.open());
      assertThat(number(line, "errors")).isEqualTo(row.errors());
      assertThat(number(line, "self_per_call_ns")).isEqualTo(row.selfPerCall());
      assertThat(number(line, "p50_ns")).isEqualTo(row.p50());
      assertThat(number(line, "p99_ns")).isEqualTo(row.p99());
      assertThat(number(line, "max_ns")).isEqualTo(row.max());
      assertThat(number(line, "probes_ns")).isEqualTo(row.probes());
      assertThat(line.getField("share_percent") + " %").isEqualTo(Shares.text(figures.tenths(i)));
    }
    assertThat(lines.get(0).getField("group")).isEqualTo("io");
    assertThat(lines.get(0).getField("declared_in")).isEqualTo("com.acme.Parser");
  }

  @Test
  void csvSumsUpToTheElapsedTimeAndAHundredPercent() throws Exception {
    Snapshot run = RunFileReader.read(Cli.RUN_1);
    long elapsed = run.threads().stream().mapToLong(ThreadEntry::elapsedNanos).sum();
    long self = 0;
    BigDecimal share = BigDecimal.ZERO;
    for (NamedCsvRecord line : csv(Cli.RUN_1)) {
      self += number(line, "self_ns");
      share = share.add(new BigDecimal(line.getField("share_percent")));
    }
    assertThat(self).isEqualTo(elapsed);
    assertThat(share).isEqualTo(new BigDecimal("100.0"));
  }

  @Test
  void namesAreNoFormulasAndDoNotBreakALine() throws Exception {
    Path run = renamed("=HYPERLINK(\\\"http://x\\\",\\\"y\\\"),\\n\\\"z");
    List<NamedCsvRecord> lines = csv(run);
    assertThat(lines.get(0).getField("section"))
        .isEqualTo("'=HYPERLINK(\"http://x\",\"y\"),\\u000a\"z");
    assertThat(number(lines.get(0), "calls")).isEqualTo(3);
  }

  @Test
  void markdown() {
    assertThat(Cli.run("report", Cli.RUN_1, "--format", "markdown"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                ### Offroad report: class-census, 2026-01-31 12:00:00 UTC, 10.0 s, finished

                **Parser.parse took 38.5 % ± 0.0 of the time of all 3 threads: ≈ 5.00 s in 3 calls, 1.67 s each. If it were twice as fast, the job of 10.0 s would end about 2.50 s earlier; without it, about 5.00 s.**

                | section | self | share | total | calls | self/call | p99 | errors | ± |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                | Parser.parse | ≈ 5.00 s | 38.5 % | 5.00 s | 3 | 1.67 s | 1.80 s |  | 0.0 % |
                | Zähler µ… | 1.00 s | 7.7 % | 1.00 s | 0 +1 | 1.00 s |  |  |
                | Census.count | 1.00 s | 7.7 % | 6.00 s | 2 | 500 ms | 3.10 s | 1 |
                | (probes) | 420 ns | 0.0 % |
                | (unmeasured) | 6.00 s | 46.1 % |
                | **sum, 3 threads** | **13.0 s** | **100.0 %** |

                - ≈ counted, and timed by a random sample; ± two standard errors of self
                - self: without the measured calls inside; total: with them; p99: what 99 % of the calls did not exceed
                - clock nanotime, budget 3%; a probe costs about 70 ns a call, 7 ns where it is not timed, taken out of all times but p99
                - jvm 17.0.15+6 on Linux 6.1.0 amd64, 4 cpus
                """,
                ""));
  }

  @Test
  void namesAreNoMarkdownAndNoHtml() throws Exception {
    Path run = renamed("a|b*c* <b>_d_ [e](f) `g` \\\\");
    String markdown = Cli.run("report", run, "--format", "markdown").out();
    assertThat(markdown)
        .contains("| a\\|b\\*c\\* \\<b\\>\\_d\\_ \\[e\\](f) \\`g\\` \\\\ | ≈ 5.00 s |");
  }

  /** The run with another name, as it stands in JSON, for the slowest section. */
  private Path renamed(String name) throws Exception {
    String run = Files.readString(Cli.RUN_1).replace("Parser.parse", name);
    return Files.writeString(folder.resolve("run.json"), run);
  }

  private static List<NamedCsvRecord> csv(Path run) {
    Cli.Result result = Cli.run("report", run, "--format", "csv");
    assertThat(result.err()).isEmpty();
    assertThat(Cli.run("export", run, "--format", "csv")).isEqualTo(result);
    return CsvReader.builder().ofNamedCsvRecord(result.out()).stream().toList();
  }

  private static long number(NamedCsvRecord line, String column) {
    return Long.parseLong(line.getField(column));
  }
}
