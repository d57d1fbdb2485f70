package dev.offroad.cli;

import dev.offroad.cli.merge.Input;
import dev.offroad.cli.merge.Merge;
import dev.offroad.cli.merge.MergeProblem;
import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.cli.runfile.Shown;
import dev.offroad.report.Style;
import dev.offroad.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code merge RUN... [-o FILE]}: makes one run file of those of many JVMs. */
@Command(
    name = "merge",
    description = {
      "Makes one run file of those of many JVMs.",
      "Times and calls are sums, the wall time among them: what the JVMs took together. The same"
          + " run given twice counts once; of a run at two moments the later one counts."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  " + OffroadCommand.NAME + " merge offroad-report/*.json -o all.json",
      "  " + OffroadCommand.NAME + " merge monday.json tuesday.json --job nightly -o week.json"
    })
final class MergeCommand implements Callable<Integer> {

  private final Output out;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Run files, as jobs wrote them or as merged before: *.json.")
  private List<Path> files;

  @Option(
      names = "--job",
      paramLabel = "NAME",
      description = "The name of the job in the result; default: the names of all jobs.")
  private String job;

  @Mixin private Destination destination;

  MergeCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws RunFileProblem, CommandProblem {
    List<Input> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(new Input(Shown.path(file), RunFileReader.read(file)));
    }
    try {
      Snapshot merged = Merge.of(inputs, job, this::say);
      destination.json(Format.JSON.of(merged, Style.PLAIN), files, out);
    } catch (MergeProblem e) {
      throw new CommandProblem(e.getMessage());
    }
    return 0;
  }

  private void say(String note) {
    spec.commandLine().getErr().println("offroad: merge: " + note);
  }
}
