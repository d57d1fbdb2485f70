package dev.offroad.processor.corpus.suites;

import dev.offroad.processor.weave.ClassFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A suite that was run once.
 *
 * @param outcomes what became of each test
 * @param wall how long the JVM was there
 * @param processors the processors' time of all its threads, up to the end of the last test
 * @param report the folder of Offroad's files
 */
record SuiteRun(Outcomes outcomes, Duration wall, Duration processors, Path report) {

  private static final int MOST_MINUTES = 20;

  /** The packages that the tests' own builds open, for all suites. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.reflect",
          "java.net",
          "java.time",
          "java.time.chrono",
          "java.util",
          "java.util.concurrent");

  /**
   * Runs a suite.
   *
   * @param suite the suite
   * @param classes the library's classes
   * @param name the name of the run, and of its folder
   */
  static SuiteRun of(Suite suite, Path classes, String name) throws Exception {
    Path folder = suite.folder().resolve(name);
    Path outcomes = folder.resolve("outcomes.txt");
    Path cpu = folder.resolve("cpu-nanos.txt");
    Path log = folder.resolve("log.txt");
    Path report = folder.resolve("report");
    Path project = Files.createDirectories(folder.resolve("project"));
    suite.project(project);
    List<String> command = command(suite, classes, report);
    command.add(suite.testClasses().toString());
    command.add(outcomes.toString());
    command.add(cpu.toString());
    command.add(suite.leftOut());
    long begin = System.nanoTime();
    Process jvm =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    jvm.getOutputStream().close();
    if (!jvm.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      jvm.destroyForcibly();
      throw new AssertionError(
          suite + ", " + name + ", did not end; the last test that did is in " + outcomes);
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - begin);
    if (jvm.exitValue() != 0) {
      throw new AssertionError(
          suite + ", " + name + ", ended with exit code " + jvm.exitValue() + ", see " + log);
    }
    Duration processors = Duration.ofNanos(Long.parseLong(Files.readString(cpu)));
    return new SuiteRun(Outcomes.read(outcomes), wall, processors, report);
  }

  /** The same for plain and woven classes; only the classes differ. */
  private static List<String> command(Suite suite, Path classes, Path report) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx3g");
    command.add("-XX:+EnableDynamicAgentLoading");
    for (String opened : OPENED) {
      command.add("--add-opens");
      command.add("java.base/" + opened + "=ALL-UNNAMED");
    }
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(report.resolveSibling("tmp")));
    command.add("-Doffroad.output=" + report);
    command.add("-Doffroad.formats=json");
    command.add("-cp");
    command.add(
        Stream.of(
                Stream.of(launcher(suite), classes, suite.libraryResources(), suite.testClasses()),
                suite.library().classPath().stream(),
                suite.needs().stream(),
                Stream.of(ClassFiles.runtime()))
            .flatMap(paths -> paths)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(SuiteMain.class.getName());
    return command;
  }

  /** A folder with the classes that the other JVM needs of ours. */
  private static Path launcher(Suite suite) throws IOException {
    Path folder = suite.folder().resolve("launcher");
    for (Class<?> one : List.of(SuiteMain.class, OutcomeWriter.class)) {
      Path file = folder.resolve(one.getName().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      try (var in = one.getResourceAsStream(one.getSimpleName() + ".class")) {
        Files.write(file, in.readAllBytes());
      }
    }
    return folder;
  }
}
