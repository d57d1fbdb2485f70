package dev.offroad.cli;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.report.Style;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diff BEFORE AFTER [--format FORMAT] [-o FILE]}: what changed, and how sure that is. */
@Command(
    name = "diff",
    description = "Compares two runs: what changed, and how sure that is.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  " + OffroadCommand.NAME + " diff before.json after.json",
      "  " + OffroadCommand.NAME + " diff before.json after.json --format markdown -o ticket.md",
      "  " + OffroadCommand.NAME + " diff before.json after.json --format html -o diff.html",
      "  " + OffroadCommand.NAME + " diff before.json after.json --format json | jq .verdict"
    })
final class DiffCommand implements Callable<Integer> {

  private final Output out;

  @Mixin private ComparedRuns runs;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = DiffFormat.Reader.class,
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private DiffFormat format;

  @Mixin private Destination destination;

  DiffCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws RunFileProblem, CommandProblem {
    boolean colour = out.colour() && !destination.isFile();
    String text = format.of(runs.read(), colour ? Style.COLOUR : Style.PLAIN);
    switch (format) {
      case JSON -> destination.json(text, runs.files(), out);
      case HTML -> destination.html(text, runs.files(), out);
      case TEXT, MARKDOWN -> destination.text(text, runs.files(), out);
    }
    return 0;
  }
}
