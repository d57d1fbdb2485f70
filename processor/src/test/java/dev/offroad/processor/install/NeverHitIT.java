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

/**
 * A class that is annotated and compiled, and that the job never loads, is in the report: as users
 * compile it, and from everything that a JVM runs.
 */
class NeverHitIT {

  private static final String JOB =
      """
      package com.acme;

      import dev.offroad.Measured;

      public class Job {
        @Measured("work") void work() {}

        public static void main(String[] arguments) {
          new MeasuredJob().work();
        }
      }
      """;
  private static final String LEGACY =
      """
      package com.acme;

      import dev.offroad.Measured;

      @Measured
      public class Legacy {
        void read() {}

        static int sum(int a, int b) {
          return a + b;
        }
      }
      """;

  /** The annotation {@code @Generated} is in {@code java.compiler}. */
  private static final String MODULE =
      "module acme.job { requires dev.offroad.runtime; requires static java.compiler; }";

  private static final String NEVER_HIT = "\"neverHit\":[\"Legacy.read\",\"Legacy.sum\"]";

  @TempDir private Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    write("src/acme.job/com/acme/Job.java", JOB);
    write("src/acme.job/com/acme/Legacy.java", LEGACY);
  }

  @Test
  void fromAFolderAndFromAJar() throws Exception {
    Path classes = compile("-cp", Jdk.runtime().toString());
    assertNeverHit("-cp", path(Jdk.runtime(), classes), "com.acme.Job");

    Path jar = jar(classes);
    assertNeverHit("-cp", path(jar, Jdk.runtime()), "com.acme.Job");
  }

  @Test
  void fromModules() throws Exception {
    write("src/acme.job/module-info.java", MODULE);
    Path classes = compile("--module-path", Jdk.runtime().toString());
    assertNeverHit("--module-path", path(Jdk.runtime(), classes), "-m", "acme.job/com.acme.Job");

    Path jar = jar(classes);
    assertNeverHit("--module-path", path(jar, Jdk.runtime()), "-m", "acme.job/com.acme.Job");
  }

  @Test
  void fromAnAutomaticModule() throws Exception {
    Path jar = jar(compile("-cp", Jdk.runtime().toString()));
    assertNeverHit(
        "--module-path",
        path(jar, Jdk.runtime()),
        "--add-modules",
        "dev.offroad.runtime",
        "-m",
        "job/com.acme.Job");
  }

  @Test
  void fromModulesThatWereCompiledTogether() throws Exception {
    write("src/acme.job/module-info.java", MODULE);
    write("src/acme.other/module-info.java", "module acme.other {}");
    write("src/acme.other/com/other/Other.java", "package com.other; public class Other {}");
    Path classes = folder.resolve("modules");
    List<String> javac = javac();
    javac.addAll(
        List.of(
            "--module-path",
            Jdk.runtime().toString(),
            "--module-source-path",
            folder.resolve("src").toString(),
            "-d",
            classes.toString()));
    javac.addAll(sources());
    assertThat(Jdk.run("javac", javac)).isEmpty();
    assertNeverHit("--module-path", path(Jdk.runtime(), classes), "-m", "acme.job/com.acme.Job");
  }

  /** There is no folder of classes then; nothing is left in its place. */
  @Test
  void withoutAFolderForClassesTheCompilerIsNotDisturbed() throws Exception {
    Path source = folder.resolve("src/acme.job");
    List<String> javac = javac();
    javac.addAll(List.of("-cp", Jdk.runtime().toString()));
    javac.addAll(List.of("com/acme/Job.java", "com/acme/Legacy.java"));
    Path program = Path.of(System.getProperty("java.home"), "bin", "javac");
    assertThat(Jdk.run(program, source, javac)).isEmpty();
    try (Stream<Path> files = Files.walk(source)) {
      assertThat(files.filter(file -> file.toString().endsWith(".sections")).toList()).isEmpty();
    }
    String printed = java("-cp", path(Jdk.runtime(), source), "com.acme.Job");
    assertThat(printed).contains("\nwork ");
  }

  private void assertNeverHit(String... arguments) throws Exception {
    String printed = java(arguments);
    assertThat(printed).contains("\nNever called\n  Legacy.read\n  Legacy.sum\n");
    assertThat(printed).doesNotContain("warning");
    Path reports = folder.resolve("reports");
    Path runFile = Jdk.only(reports, ".json");
    assertThat(Files.readString(runFile)).contains(NEVER_HIT);
    Files.delete(runFile);
    Files.delete(Jdk.only(reports, ".txt"));
  }

  private String java(String... arguments) throws Exception {
    List<String> java = new ArrayList<>();
    java.add("-Doffroad.output=" + folder.resolve("reports"));
    java.addAll(List.of(arguments));
    return Jdk.run("java", java);
  }

  private Path compile(String... options) throws Exception {
    Path classes = folder.resolve("classes");
    List<String> javac = javac();
    javac.addAll(List.of(options));
    javac.addAll(List.of("-d", classes.toString()));
    javac.addAll(sources());
    assertThat(Jdk.run("javac", javac)).isEmpty();
    return classes;
  }

  private static List<String> javac() throws IOException {
    return new ArrayList<>(
        List.of("-Xlint:all", "-Werror", "-processorpath", Jdk.processor().toString()));
  }

  private List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  private Path jar(Path classes) throws Exception {
    Path jar = folder.resolve("job.jar");
    Jdk.run("jar", List.of("-cf", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  private static String path(Path... entries) {
    return Stream.of(entries)
        .map(Path::toString)
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
