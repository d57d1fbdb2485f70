package dev.offroad.faults.jvm;

import dev.offroad.cli.Main;
import dev.offroad.faults.campaign.Expect;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line, which reads what is left. */
public final class CommandLine {

  private CommandLine() {}

  /**
   * Runs {@code report} in a JVM of its own, which must print it.
   *
   * @param file the run file
   * @return the report
   * @throws IOException when it cannot be started
   */
  public static String report(Path file) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Job.java(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "report", file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      Expect.equal("exit code of report, which said: " + text, process.waitFor(), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Expect.contains("report", text, "Offroad report: ");
    return text;
  }

  /**
   * Runs a command inside this JVM.
   *
   * @param args the command and its options
   * @return what came of it
   */
  public static Answer run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), words);
    return new Answer(code, out.toString(), err.toString());
  }

  /**
   * What a command left behind.
   *
   * @param code its exit code
   * @param out standard output
   * @param err standard error
   */
  public record Answer(int code, String out, String err) {}
}
