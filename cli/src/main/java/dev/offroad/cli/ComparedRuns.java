package dev.offroad.cli;

import dev.offroad.cli.compare.Comparison;
import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The two runs that a command compares. */
final class ComparedRuns {

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "The run file to compare with; of several JVMs when they were merged.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The run file to judge.")
  private Path after;

  List<Path> files() {
    return List.of(before, after);
  }

  Comparison read() throws RunFileProblem {
    return Comparison.of(RunFileReader.read(before), RunFileReader.read(after));
  }
}
