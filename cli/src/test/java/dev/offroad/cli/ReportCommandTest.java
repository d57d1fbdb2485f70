package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code report} writes, and where to. */
final class ReportCommandTest {

  @TempDir private Path folder;

  @Test
  void textIsTheReportOfTheRuntime() throws Exception {
    Cli.Result result = Cli.run("report", Cli.RUN_1);
    String report = TextReport.of(RunFileReader.read(Cli.RUN_1), Style.PLAIN);
    assertThat(result).isEqualTo(new Cli.Result(0, report, ""));
    assertThat(report)
        .startsWith("\nOffroad report: class-census, 2026-01-31 12:00:00 UTC, 10.0 s, finished\n");
  }

  @Test
  void jsonIsTheRunFileAgain() throws IOException {
    String same = Files.readString(Cli.RUN_1);
    for (String name : new String[] {"json", "JSON"}) {
      Cli.Result result = Cli.run("report", Cli.RUN_1, "--format", name);
      assertThat(result).isEqualTo(new Cli.Result(0, same, ""));
    }
  }

  @Test
  void colourIsForTerminals() {
    StringWriter out = new StringWriter();
    Output terminal = new Output(new PrintWriter(out), StandardCharsets.UTF_8, true);
    PrintWriter err = new PrintWriter(Writer.nullWriter());
    assertThat(OffroadCommand.line(terminal, err).execute("report", Cli.RUN_1.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains("\u001b[1m");
  }

  @Test
  void whatStandardOutputCannotShow() throws IOException {
    Cli.Result text = Cli.run(StandardCharsets.US_ASCII, "report", Cli.RUN_1);
    assertThat(text.out()).contains("\nZ?hler u... ");
    Cli.Result json = Cli.run(StandardCharsets.US_ASCII, "report", Cli.RUN_1, "--format=json");
    assertThat(json.out()).contains("\"Z\\u00e4hler \\u00b5\\u2026\"");
    JsonMapper mapper = new JsonMapper();
    assertThat(mapper.readTree(json.out())).isEqualTo(mapper.readTree(Cli.RUN_1.toFile()));
  }

  @Test
  void fileIsWrittenInUtf8AndReplaced() throws IOException {
    Path file = folder.resolve("new/report.txt");
    for (int i = 0; i < 2; i++) {
      Cli.Result result = Cli.run(StandardCharsets.US_ASCII, "report", Cli.RUN_1, "-o", file);
      assertThat(result).isEqualTo(new Cli.Result(0, "", "offroad: report: " + file + "\n"));
      assertThat(Files.readString(file)).isEqualTo(Cli.run("report", Cli.RUN_1).out());
    }
    Path json = folder.resolve("run.json");
    assertThat(Cli.run("report", Cli.RUN_1, "--format", "json", "-o", json).code()).isEqualTo(0);
    assertThat(Files.readAllBytes(json)).isEqualTo(Files.readAllBytes(Cli.RUN_1));
    try (var files = Files.list(file.getParent())) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  @Test
  void linkIsFollowedAndKept() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), real);
    Path file = Files.writeString(real.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("b.txt"), file);
    assertThat(Cli.run("report", Cli.RUN_1, "-o", link).code()).isEqualTo(0);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).contains("Offroad report");
    assertThat(Cli.run("report", Cli.RUN_1, "-o", linked.resolve("c.txt")).err())
        .isEqualTo("offroad: report: " + linked.resolve("c.txt") + "\n");
  }

  @Test
  void filesThatCannotBeWritten() throws IOException {
    Path run = Files.copy(Cli.RUN_1, folder.resolve("run.json"));
    assertRefused(run, folder, folder + ": is a folder; expected the name of a file");
    assertRefused(run, run, run + ": is the run itself, which a report never replaces");
    Path below = run.resolve("x");
    assertRefused(run, below, below + ": cannot be written: " + run + " is no folder");
    assertThat(Files.readAllBytes(run)).isEqualTo(Files.readAllBytes(Cli.RUN_1));
  }

  @Test
  void standardOutputThatFails() {
    Cli.Result result =
        Cli.run(FailingWriter.fullDisk(), StandardCharsets.UTF_8, "report", Cli.RUN_1);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("offroad: the report could not be written to standard output\n");
  }

  private static void assertRefused(Path run, Path file, String problem) {
    assertThat(Cli.run("report", run, "-o", file))
        .isEqualTo(new Cli.Result(2, "", "offroad: " + problem + "\n"));
  }
}
