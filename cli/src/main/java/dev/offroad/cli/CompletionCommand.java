package dev.offroad.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: prints what completes our words in a shell, where we are {@code offroad}. */
@Command(
    name = "completion",
    description = {
      "Prints what completes words in bash and zsh.",
      "For the name " + CompletionCommand.LAUNCHER + ", by which a script or an alias starts this."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  alias " + CompletionCommand.LAUNCHER + "='" + OffroadCommand.NAME + "'",
      "  source <(" + CompletionCommand.LAUNCHER + " completion)"
    })
final class CompletionCommand implements Callable<Integer> {

  /** What users call the command line. */
  static final String LAUNCHER = "offroad";

  private final Output out;
  @Spec private CommandSpec spec;

  CompletionCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws CommandProblem {
    out.print(AutoComplete.bash(LAUNCHER, spec.root().commandLine()));
    return 0;
  }
}
