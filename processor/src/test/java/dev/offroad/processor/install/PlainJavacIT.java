package dev.offroad.processor.install;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
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
    Path processor = Jdk.processor();
    Path runtime = Jdk.runtime();
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
    assertThat(Jdk.run("javac", javac)).isEmpty();

    String classPath = runtime + File.pathSeparator + folder;
    Path output = folder.resolve("reports");
    String printed =
        Jdk.run("java", List.of("-Doffroad.output=" + output, "-cp", classPath, "com.acme.Job"));

    assertThat(printed).contains("sum 15780");
    assertThat(printed).contains("Parser.parse");
    String runFile = Files.readString(Jdk.only(output, ".json"));
    assertThat(runFile).contains("\"calls\":1000,");
    assertThat(printed).contains("[offroad] report: " + Jdk.only(output, ".html"));
  }
}
