package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line as a process of its own: exit code, both streams, encoding. */
final class MainTest {

  @Test
  void report() throws Exception {
    Process process = start("report", Cli.RUN_1.toString());
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).isEqualTo(0);
    assertThat(out.replace("\r", "")).contains("\nZ?hler u... ");
    assertThat(out).doesNotContain("\u001b");
  }

  @Test
  void problem() throws Exception {
    Process process = start("report", "nope.json");
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err.strip()).isEqualTo("offroad: nope.json: there is no such file");
  }

  /** There are encodings that can be read only. */
  @Test
  void encodingThatNothingCanBeWrittenIn() throws Exception {
    for (String charset : new String[] {"ISO-2022-CN", "x-JISAutoDetect"}) {
      List<String> options =
          List.of("-Dstdout.encoding=" + charset, "-Dstderr.encoding=" + charset);
      Process process = start(options, "report", Cli.RUN_1.toString());
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(0);
      assertThat(out.replace("\r", "")).isEqualTo(Cli.run("report", Cli.RUN_1).out());
    }
  }

  private static Process start(String... args) throws IOException {
    return start(List.of(), args);
  }

  /** In the poorest of locales, whose encoding is ASCII. */
  private static Process start(List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }
}
