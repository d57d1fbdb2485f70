package dev.offroad.processor.install;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A project with a module descriptor, by {@code javac --module-path}: the generated classes add
 * nothing to what its module must require, and are exported like the originals.
 */
class ModulesIT {

  private static final Path SOURCES = Path.of("src/it/modular/src/main/java");

  @TempDir private Path folder;
  private Path sources;
  private Path words;

  @BeforeEach
  void copySources() throws IOException {
    sources = folder.resolve("sources");
    words = folder.resolve("words");
    for (Path file : javaFiles(SOURCES)) {
      Path copy = sources.resolve(SOURCES.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requires",
        "requires transitive",
        "requires java.compiler; requires",
        "requires static java.compiler; requires static"
      })
  void compilesAndRuns(String requires) throws Exception {
    Path descriptor = sources.resolve("module-info.java");
    String written = Files.readString(descriptor);
    String changed = written.replace("requires dev.offroad", requires + " dev.offroad");
    Files.writeString(descriptor, changed);

    assertThat(compileWords()).isEmpty();
    assertThat(
            java(
                modulePath(words),
                "--add-modules",
                "dev.offroad.runtime",
                "--module",
                "com.acme.words/com.acme.job.Job"))
        .isEqualTo("words 3002\nin module com.acme.words\n");
  }

  @Test
  void anotherModuleUsesTheGeneratedClasses() throws Exception {
    assertThat(compileWords()).isEmpty();
    Path source = Files.createDirectories(folder.resolve("app-source/com/acme/app"));
    Path descriptor =
        Files.writeString(
            folder.resolve("app-source/module-info.java"),
            """
            module com.acme.app {
              requires transitive com.acme.words;

              exports com.acme.app;
            }
            """);
    Path app =
        Files.writeString(
            source.resolve("App.java"),
            """
            package com.acme.app;

            import com.acme.words.MeasuredParser;

            public class App extends MeasuredParser {
              public App() {
                super(() -> "a b");
              }

              public static void main(String[] args) {
                System.out.println(new App().words() + " " + MeasuredParser.split("c"));
              }
            }
            """);
    Path output = folder.resolve("app");
    assertThat(
            javac(
                List.of(descriptor, app),
                "--module-path",
                modulePath(words),
                "-d",
                output.toString()))
        .isEmpty();
    assertThat(java(modulePath(words, output), "--module", "com.acme.app/com.acme.app.App"))
        .isEqualTo("[a, b] [c]\n");
  }

  private String compileWords() throws Exception {
    return javac(
        javaFiles(sources),
        "--processor-path",
        Jdk.processor().toString(),
        "--module-path",
        modulePath(),
        "-d",
        words.toString());
  }

  private static String javac(List<Path> files, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror"));
    arguments.addAll(List.of(options));
    files.forEach(file -> arguments.add(file.toString()));
    return Jdk.run("javac", arguments);
  }

  private static String java(String modulePath, String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("-Doffroad.formats=none", "--module-path", modulePath));
    arguments.addAll(List.of(options));
    return Jdk.run("java", arguments).replace("\r\n", "\n");
  }

  private static String modulePath(Path... modules) {
    StringBuilder path = new StringBuilder(Jdk.runtime().toString());
    for (Path module : modules) {
      path.append(File.pathSeparator).append(module);
    }
    return path.toString();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
