package dev.offroad.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that all others are commands of; by itself it is wrong use. */
@Command(
    name = OffroadCommand.NAME,
    description = "Reads run files of Offroad, a manually guided profiler for Java.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Example:",
      "  " + OffroadCommand.NAME + " report offroad-report/myjob-20260131T120000Z-4711.json",
      "",
      "Exit codes: 0 done, 1 a check failed, 2 wrong use or unreadable input.",
      "Help on a command: " + OffroadCommand.NAME + " COMMAND --help"
    })
final class OffroadCommand implements Runnable {

  static final String NAME = "java -jar offroad.jar";

  @Spec private CommandSpec spec;

  private OffroadCommand() {}

  /** Executes a command. Whatever becomes of it, users see a line and no trace of the JVM's. */
  static int execute(Output out, PrintWriter err, String... args) {
    try {
      int code = line(out, err).execute(args);
      if (code == 0) {
        out.check("the text"); // Help and versions are printed by others, who do not look.
      }
      return code;
    } catch (CommandProblem | RuntimeException | Error e) {
      return Failures.say(e, err);
    }
  }

  /** The command line, ready to execute. */
  static CommandLine line(Output out, PrintWriter err) {
    Failures failures = new Failures();
    return new CommandLine(new OffroadCommand())
        .addSubcommand(new ReportCommand(out))
        .addSubcommand(new DiffCommand(out))
        .addSubcommand(new CheckCommand(out))
        .addSubcommand(new MergeCommand(out))
        .addSubcommand(new ExportCommand(out))
        .addSubcommand(new WatchCommand(out))
        .addSubcommand(new CompletionCommand(out))
        .setOut(out.writer())
        .setErr(err)
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionStrategy(Failures::execute)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command was given");
  }
}
