package dev.offroad.sample;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tools of this JDK in processes of their own, and the run file that a job left. */
final class OwnProcess {

  private OwnProcess() {}

  /** Runs a tool, which must end well. Returns what it said on standard error. */
  static String run(String tool, List<String> arguments, Path place) throws Exception {
    Files.createDirectories(place);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(place.resolve("out").toFile())
            .redirectError(place.resolve("err").toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    int exitCode = builder.start().waitFor();
    String errors = Files.readString(place.resolve("err"));
    assertWithMessage(errors).that(exitCode).isEqualTo(0);
    return errors;
  }

  /** The run file in the folder {@code report} of a job's place. */
  static JsonNode runFile(Path job) throws IOException {
    try (Stream<Path> files = Files.list(job.resolve("report"))) {
      Path file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      return new ObjectMapper().readTree(file.toFile());
    }
  }
}
