package dev.offroad.cli;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.console.Encoding;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report RUN [--format text|json] [-o FILE]}: shows a run, or gives it to a program. */
@Command(
    name = "report",
    description = "Shows what a run measured.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  " + OffroadCommand.NAME + " report run.json",
      "  " + OffroadCommand.NAME + " report run.json -o report.txt",
      "  " + OffroadCommand.NAME + " report run.json --format json | jq .wallNanos"
    })
final class ReportCommand implements Callable<Integer> {

  private final Output out;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "The run file, as the job wrote it: *.json.")
  private Path run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Reader.class,
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write to this file, or replace it, in UTF-8; default: standard output.")
  private Path file;

  ReportCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws RunFileProblem, CommandProblem {
    Snapshot snapshot = RunFileReader.read(run);
    if (file == null) {
      out.print(
          format == Format.JSON
              ? AsciiJson.of(json(snapshot), out.charset())
              : Encoding.showable(text(snapshot), out.charset()));
    } else {
      Path written = new OutputFile(file).write(run, content(snapshot));
      spec.commandLine().getErr().println("offroad: report: " + written);
    }
    return 0;
  }

  private String text(Snapshot snapshot) {
    return TextReport.of(snapshot, out.colour() ? Style.COLOUR : Style.PLAIN);
  }

  private static String json(Snapshot snapshot) {
    StringBuilder json = new StringBuilder();
    try {
      RunFile.write(snapshot, json);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder throws none", e);
    }
    return json.toString();
  }

  private ReportFiles.Content content(Snapshot snapshot) {
    return format == Format.JSON
        ? to -> RunFile.write(snapshot, to)
        : to -> to.append(TextReport.of(snapshot, Style.PLAIN));
  }
}
