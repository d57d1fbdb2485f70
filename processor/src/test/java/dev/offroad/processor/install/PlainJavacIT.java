package dev.offroad.processor.install;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user without a build tool does, with the jars as they are published: {@code javac
 * -processorpath offroad-processor-all.jar -cp offroad-runtime.jar}, then {@code java}.
 */
class PlainJavacIT {

  private static final Path SOURCES = Path.of("src/it/maven-project/src/main/java");

  @TempDir private Path folder;

  @Test
  void compilesAndReports() throws Exception {
    Path processor = only(Path.of("target"), "-all.jar");
    Path runtime = Path.of(System.getProperty("offroad.runtime.jar"));
    List<String> javac =
        new ArrayList<>(
            List.of(
                "-Xlint:all",
                "-Werror",
                "-processorpath",
                processor.toString(),
                "-cp",
                runtime.toString(),
                "-d",
                folder.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(javac::add);
    }
    assertThat(run("javac", javac)).isEmpty();

    String classPath = runtime + File.pathSeparator + folder;
    Path output = folder.resolve("reports");
    String printed =
        run("java", List.of("-Doffroad.output=" + output, "-cp", classPath, "com.acme.Job"));

    assertThat(printed).contains("sum 15780");
    assertThat(printed).contains("Parser.parse");
    String runFile = Files.readString(only(output, ".json"));
    assertThat(runFile).contains("\"calls\":1000,");
    assertThat(printed).contains("[offroad] report: " + only(output, ".json"));
  }

  /** The one file in a folder whose name ends so. */
  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertWithMessage("*%s in %s", ending, folder).that(found).hasSize(1);
      return found.get(0).toAbsolutePath();
    }
  }

  private static String run(String tool, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage("%s printed: %s", tool, printed).that(process.waitFor()).isEqualTo(0);
    return printed;
  }
}
