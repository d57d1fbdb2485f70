package dev.offroad.cli;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.Shown;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error why a command failed. Every failure here has the exit code 2. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final String MARK = "offroad: ";
  private static final int EXIT_CODE = 2;

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    CommandSpec spec = command.getCommandSpec();
    PrintWriter err = command.getErr();
    err.println(MARK + Shown.oneLine(message(problem)));
    if (!command.getSubcommands().isEmpty()) {
      err.println("The commands are: " + String.join(", ", command.getSubcommands().keySet()));
    }
    err.println("Try: " + spec.qualifiedName() + " --help");
    return EXIT_CODE;
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (problem instanceof RunFileProblem || problem instanceof CommandProblem) {
      err.println(MARK + problem.getMessage());
    } else {
      err.println(MARK + "this is a fault of Offroad, please report it:");
      problem.printStackTrace(err);
    }
    return EXIT_CODE;
  }

  private static String message(ParameterException problem) {
    boolean commands = !problem.getCommandLine().getSubcommands().isEmpty();
    if (commands && problem instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return (first.startsWith("-") ? "unknown option: '" : "unknown command: '") + first + "'";
    }
    return problem.getMessage();
  }
}
