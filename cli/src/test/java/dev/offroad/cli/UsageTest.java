package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the command line says of itself, and to wrong use. */
final class UsageTest {

  @Test
  void help() {
    assertThat(Cli.run("--help"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                Usage: java -jar offroad.jar [-hV] COMMAND
                Reads run files of Offroad, a manually guided profiler for Java.
                  -h, --help      Show this help message and exit.
                  -V, --version   Print version information and exit.

                Commands:
                  report      Shows what a run measured.
                  diff        Compares two runs: what changed, and how sure that is.
                  check       Fails when a run is slower than another by more than is allowed.
                  merge       Makes one run file of those of many JVMs.
                  export      Gives a run to another tool: its call trees with their self times.
                  watch       Shows a running job, until it ends.
                  completion  Prints what completes words in bash and zsh.

                Example:
                  java -jar offroad.jar report offroad-report/myjob-20260131T120000Z-4711.json

                Exit codes: 0 done, 1 a check failed, 2 wrong use or unreadable input.
                Help on a command: java -jar offroad.jar COMMAND --help
                """,
                ""));
  }

  @Test
  void helpOnReport() {
    assertThat(Cli.run("report", "--help"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                Usage: java -jar offroad.jar report [-hV] [--format=FORMAT] [-o=FILE] RUN
                Shows what a run measured.
                      RUN               The run file, as the job wrote it: *.json.
                      --format=FORMAT   One of: text, html, json, csv, markdown. Default: text.
                  -h, --help            Show this help message and exit.
                  -o=FILE               Write to this file, or replace it, in UTF-8; default:
                                          standard output.
                  -V, --version         Print version information and exit.

                Examples:
                  java -jar offroad.jar report run.json
                  java -jar offroad.jar report run.json -o report.txt
                  java -jar offroad.jar report run.json --format markdown -o ticket.md
                  java -jar offroad.jar report run.json --format csv -o table.csv
                  java -jar offroad.jar report run.json --format json | jq .wallNanos
                """,
                ""));
  }

  @Test
  void everyCommandHasHelpWithAnExampleOfItself() {
    for (String command : commands()) {
      Cli.Result help = Cli.run(command, "--help");
      assertThat(help.code()).isEqualTo(0);
      assertThat(help.err()).isEmpty();
      int examples = help.out().indexOf("\nExamples:\n");
      assertThat(examples).isAtLeast(0);
      assertThat(help.out().substring(examples)).contains(command);
    }
  }

  @Test
  void version() {
    assertThat(Cli.run("--version"))
        .isEqualTo(
            new Cli.Result(
                0,
                "offroad (not packaged), reads and writes offroad.run/1, on Java "
                    + Runtime.version()
                    + "\n",
                ""));
  }

  @Test
  void standardOutputThatFails() {
    String[][] asked = {{"--help"}, {"-h"}, {"--version"}, {"report", "--help"}, {"watch", "-V"}};
    for (Object[] words : asked) {
      Cli.Result result = Cli.run(FailingWriter.fullDisk(), StandardCharsets.UTF_8, words);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .isEqualTo("offroad: the text could not be written to standard output\n");
    }
  }

  @Test
  void wrongUse() {
    assertThat(Cli.run()).isEqualTo(wrong("no command was given"));
    assertThat(Cli.run("delete", "a", "b")).isEqualTo(wrong("unknown command: 'delete'"));
    assertThat(Cli.run("--nope")).isEqualTo(wrong("unknown option: '--nope'"));
    assertThat(Cli.run("report")).isEqualTo(wrongReport("Missing required parameter: 'RUN'"));
    assertThat(Cli.run("report", "a", "b"))
        .isEqualTo(wrongReport("Unmatched argument at index 2: 'b'"));
    assertThat(Cli.run("report", "a", "--format", "pdf"))
        .isEqualTo(
            wrongReport(
                "Invalid value for option '--format': expected one of text, html, json, csv, markdown, found 'pdf'"));
    assertThat(Cli.run("report", "a", "-o"))
        .isEqualTo(wrongReport("Missing required parameter for option '-o' (FILE)"));
  }

  @Test
  void fileThatBeginsWithAt() {
    assertThat(Cli.run("report", "@nope"))
        .isEqualTo(new Cli.Result(2, "", "offroad: @nope: there is no such file\n"));
  }

  private static Set<String> commands() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Output out = new Output(nowhere, StandardCharsets.UTF_8, false);
    return OffroadCommand.line(out, nowhere).getSubcommands().keySet();
  }

  @Test
  void helpOnWatch() {
    assertThat(Cli.run("watch", "--help"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                Usage: java -jar offroad.jar watch [-hV] [--now] [--once] [--interval=TIME]
                                                   RUN|DIR
                Shows a running job, until it ends.
                Its run file is read again when it changes: what was measured so far, and what
                is open and for how long. Without a terminal each state is printed once.
                      RUN|DIR           The run file, or the folder of which the newest run
                                          file is shown.
                  -h, --help            Show this help message and exit.
                      --interval=TIME   How often to look, such as 500ms or 1m. Default: 2s.
                      --now             Ask the job at each look to write its reports as they
                                          are now, and do not wait until it does so by itself.
                                          It has to run on this machine, and its run file to
                                          lie where it writes it.
                      --once            Show what there is and end.
                  -V, --version         Print version information and exit.

                Examples:
                  java -jar offroad.jar watch offroad-report
                  java -jar offroad.jar watch run.json --interval 500ms
                  java -jar offroad.jar watch offroad-report --now
                  java -jar offroad.jar watch offroad-report --once | mail -s progress me
                """,
                ""));
  }

  private static Cli.Result wrong(String problem) {
    String lines =
        "offroad: %s\nThe commands are: report, diff, check, merge, export, watch, completion\nTry: java -jar offroad.jar --help\n"
            .formatted(problem);
    return new Cli.Result(2, "", lines);
  }

  private static Cli.Result wrongReport(String problem) {
    String lines = "offroad: %s\nTry: java -jar offroad.jar report --help\n".formatted(problem);
    return new Cli.Result(2, "", lines);
  }
}
