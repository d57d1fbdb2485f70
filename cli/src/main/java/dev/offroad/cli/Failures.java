package dev.offroad.cli;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.Shown;
import dev.offroad.runfile.ReportFiles;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error why a command failed. Every failure here has the exit code 2. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final String MARK = "offroad: ";
  private static final int EXIT_CODE = 2;
  private static final String OURS = "dev.offroad.";
  private static final long MEGABYTE = 1L << 20;
  private static final long GIGABYTE = 1L << 30;

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
    return say(problem, command.getErr());
  }

  /** Executes what was parsed. Of what fails in help, picocli itself would print the trace. */
  static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (ParameterException | ExecutionException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), "unforeseen", e);
    }
  }

  /** Says in one line why a command ended, whether it foresaw that or not. */
  static int say(Throwable problem, PrintWriter err) {
    ReportFiles.deleteLeft(); // There may have been no memory to do so then.
    err.println(MARK + reason(problem));
    return EXIT_CODE;
  }

  private static String reason(Throwable problem) {
    if (problem instanceof RunFileProblem || problem instanceof CommandProblem) {
      return problem.getMessage();
    }
    if (problem instanceof OutOfMemoryError) {
      long most = Runtime.getRuntime().maxMemory();
      return "there is not enough memory for this (the JVM may use "
          + most / MEGABYTE
          + " MB): run java with a larger -Xmx, such as "
          + command("-Xmx" + moreMemory(most));
    }
    if (problem instanceof StackOverflowError) {
      return "there is not enough stack for this: run java with a larger -Xss, such as "
          + command("-Xss64m");
    }
    return "this is a fault of Offroad, please report it: "
        + Shown.oneLine(problem.toString())
        + place(problem);
  }

  private static String command(String option) {
    return OffroadCommand.NAME.replace("java ", "java " + option + " ") + " ...";
  }

  /** At least twice as much, or a whole gigabyte. */
  static String moreMemory(long bytes) {
    return Math.max(1, (2 * bytes + GIGABYTE - 1) / GIGABYTE) + "g";
  }

  /** Where in our code it was, which is what we are to be told. */
  private static String place(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(call -> call.getClassName().startsWith(OURS))
        .findFirst()
        .map(call -> " at " + call)
        .orElse("");
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
