package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged {@code offroad.jar} runs by itself and knows its version. */
final class JarIT {

  @Test
  void report() throws Exception {
    assertThat(output("report", Cli.RUN_1.toString())).startsWith("\nOffroad report: class-census");
  }

  @Test
  void version() throws Exception {
    assertThat(output("--version"))
        .startsWith("offroad " + System.getProperty("offroad.version") + ", reads and writes ");
  }

  /** The launcher finds the jar that the build made, and passes words on as they are. */
  @Test
  void launcher() throws Exception {
    Process process =
        new ProcessBuilder("src/main/bin/offroad", "report", "no such *.json").start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err.strip()).isEqualTo("offroad: no such *.json: there is no such file");
  }

  private static String output(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("offroad.jar")));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(0);
    return out.replace("\r", "");
  }
}
