package dev.offroad.cli;

import dev.offroad.cli.export.Collapsed;
import dev.offroad.cli.export.Pprof;
import dev.offroad.cli.export.Speedscope;
import dev.offroad.cli.form.CsvForm;
import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.snapshot.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export RUN --format FORMAT [-o FILE]}: gives a run to another tool. */
@Command(
    name = "export",
    description = "Gives a run to another tool: its call trees with their self times.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  " + OffroadCommand.NAME + " export run.json --format speedscope -o run.speedscope.json",
      "  " + OffroadCommand.NAME + " export run.json --format collapsed | flamegraph.pl > run.svg",
      "  " + OffroadCommand.NAME + " export run.json --format pprof -o run.pb.gz"
    })
final class ExportCommand implements Callable<Integer> {

  private final Output out;

  @Mixin private RunArgument run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      converter = ExportFormat.Reader.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private ExportFormat format;

  @Mixin private Destination destination;

  ExportCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws RunFileProblem, CommandProblem {
    Snapshot snapshot = run.read();
    switch (format) {
      case SPEEDSCOPE -> destination.json(Speedscope.of(snapshot), run.file(), out);
      case COLLAPSED -> destination.text(Collapsed.of(snapshot), run.file(), out);
      case PPROF -> destination.bytes(Pprof.of(snapshot), run.file());
      case CSV -> destination.text(CsvForm.of(snapshot), run.file(), out);
    }
    return 0;
  }
}
