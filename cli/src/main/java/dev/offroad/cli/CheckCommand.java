package dev.offroad.cli;

import dev.offroad.cli.compare.Comparison;
import dev.offroad.cli.compare.Gate;
import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.Shown;
import dev.offroad.settings.SectionFilter;
import dev.offroad.snapshot.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check BEFORE AFTER}: a gate for builds, which fails when the job became slower. */
@Command(
    name = "check",
    description = {
      "Fails when a run is slower than another by more than is allowed.",
      "It fails only where the samples show it: when even the lower end of the interval is above"
          + " the limit. Exit code 1 is for that, 0 for all else that could be compared."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  " + OffroadCommand.NAME + " check before.json after.json --max-regression 10%%",
      "  " + OffroadCommand.NAME + " check before.json after.json --section 'Parser.*' --strict"
    })
final class CheckCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  private final Output out;

  @Mixin private ComparedRuns runs;

  @Option(
      names = "--max-regression",
      paramLabel = "PERCENT",
      defaultValue = "10%",
      converter = Percent.class,
      description = "How much slower it may be. Default: 10%%.")
  private double allowed;

  @Option(
      names = "--section",
      paramLabel = "GLOB",
      description = "Check the sections of this name, too; may be repeated. * stands for any text.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Fail also where it cannot be ruled out that the limit is exceeded.")
  private boolean strict;

  @Mixin private Destination destination;

  CheckCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws RunFileProblem, CommandProblem {
    Comparison comparison = runs.read();
    if (comparison.before().state() == RunState.RUNNING
        || comparison.after().state() == RunState.RUNNING) {
      throw new CommandProblem(
          "one of the runs had not ended: expected two run files that say finished, of jobs that"
              + " were not killed");
    }
    Gate gate = new Gate(allowed, strict);
    gate.checkJob(comparison);
    for (String glob : sections) {
      SectionFilter filter = SectionFilter.of(glob, "");
      if (gate.checkSections(comparison, filter::admits) == 0) {
        throw new CommandProblem(
            "--section: expected a glob that matches a section of these runs, found '"
                + Shown.oneLine(glob)
                + "'");
      }
    }
    destination.text(gate.text(comparison), runs.files(), out);
    return gate.isPassed() ? 0 : FAILED;
  }
}
