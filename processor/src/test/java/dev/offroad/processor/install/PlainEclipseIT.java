package dev.offroad.processor.install;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user of Eclipse's compiler without a build tool does, with the jars as they are published:
 * {@code java -jar ecj.jar -cp offroad-runtime.jar -processorpath offroad-processor-all.jar}, then
 * {@code java}. The order matters: the compiler forgets a processor path before the class path.
 */
class PlainEclipseIT {

  private static final Path SOURCES = Path.of("src/it/maven-project/src/main/java");

  @TempDir private Path folder;

  /** With the language of this JDK, and with that of the oldest one that Offroad works on. */
  @ParameterizedTest
  @MethodSource("levels")
  void compilesAndReports(List<String> level) throws Exception {
    List<String> ecj = new ArrayList<>(List.of("-jar", jar().toString(), "-failOnWarning"));
    ecj.addAll(level);
    ecj.addAll(List.of("-cp", Jdk.runtime().toString()));
    ecj.addAll(List.of("-processorpath", Jdk.processor().toString(), "-Aoffroad.lint=off"));
    ecj.addAll(List.of("-s", folder.toString(), "-d", folder.toString()));
    ecj.addAll(sources());
    assertThat(Jdk.run("java", ecj)).isEmpty();

    String classPath = Jdk.runtime() + File.pathSeparator + folder;
    Path output = folder.resolve("reports");
    String printed =
        Jdk.run("java", List.of("-Doffroad.output=" + output, "-cp", classPath, "com.acme.Job"));

    assertThat(printed).contains("sum 15780");
    assertThat(printed).contains("Parser.parse");
    assertThat(Files.readString(Jdk.only(output, ".json"))).contains("\"calls\":1000,");
  }

  static Stream<List<String>> levels() {
    return Stream.of(List.of("-" + Runtime.version().feature()), List.of("--release", "17"));
  }

  private static Path jar() throws Exception {
    return Path.of(
        EclipseCompiler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      return sources.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
