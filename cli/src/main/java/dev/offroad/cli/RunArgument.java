package dev.offroad.cli;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.snapshot.Snapshot;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The one run that a command is about. */
final class RunArgument {

  @Parameters(paramLabel = "RUN", description = "The run file, as the job wrote it: *.json.")
  private Path file;

  Path file() {
    return file;
  }

  Snapshot read() throws RunFileProblem {
    return RunFileReader.read(file);
  }
}
