package dev.offroad.cli;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.report.Style;
import dev.offroad.snapshot.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report RUN [--format FORMAT] [-o FILE]}: shows a run, or gives it to a program. */
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
      "  " + OffroadCommand.NAME + " report run.json --format markdown -o ticket.md",
      "  " + OffroadCommand.NAME + " report run.json --format csv -o table.csv",
      "  " + OffroadCommand.NAME + " report run.json --format json | jq .wallNanos"
    })
final class ReportCommand implements Callable<Integer> {

  private final Output out;

  @Mixin private RunArgument run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Reader.class,
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private Destination destination;

  ReportCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws RunFileProblem, CommandProblem {
    Snapshot snapshot = run.read();
    boolean colour = out.colour() && !destination.isFile();
    String text = format.of(snapshot, colour ? Style.COLOUR : Style.PLAIN);
    switch (format) {
      case JSON -> destination.json(text, run.file(), out);
      case HTML -> destination.html(text, run.file(), out);
      case TEXT, CSV, MARKDOWN -> destination.text(text, run.file(), out);
    }
    return 0;
  }
}
