package dev.offroad.cli.watch;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.cli.Main;
import dev.offroad.cli.browser.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real jobs, and the real command that watches them. */
@Timeout(120)
final class WatchedJobTest {

  private static final int EXIT_CODE_OF_KILL = 128 + 9;

  @TempDir private Path folder;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void aJobIsWaitedForWatchedAndItsEndIsTheEnd() throws Exception {
    Path output = folder.resolve("out");
    Process watch = start(offroad("watch", output.toString(), "--interval", "50ms"));
    try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
      find(lines, output + ": there is no run file; waiting for one");
      Process job = start(job(output, "100ms"));
      find(lines, ", still running");
      find(lines, "  main: import, for ");
      job.getOutputStream().close();
      find(lines, ": the job has ended");
      find(lines, ", finished");
      find(lines, "parse ");
      assertThat(lines.lines().toList()).doesNotContain("Calls that have not ended");
      assertThat(job.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(watch.waitFor()).isEqualTo(0);
    }
  }

  /** It writes nothing by itself: the first file is asked for by hand. */
  @Test
  void aJobIsAskedForFiguresOfNow() throws Exception {
    Path output = folder.resolve("out");
    Process watch = start(offroad("watch", output.toString(), "--now", "--interval", "50ms"));
    try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
      find(lines, output + ": there is no run file; waiting for one");
      Process job = start(job(output, "0"));
      Files.createFile(Files.createDirectories(output).resolve("report-now"));
      find(lines, ", still running");
      Path run = onlyRunFile(output);
      FileTime first = Files.getLastModifiedTime(run);
      find(lines, ", still running");
      find(lines, ", still running");
      assertThat(Files.getLastModifiedTime(run)).isGreaterThan(first);
      job.getOutputStream().close();
      find(lines, ": the job has ended");
      assertThat(watch.waitFor()).isEqualTo(0);
      assertThat(job.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aJobThatWasKilledIsReportedAsItWas() throws Exception {
    Path output = folder.resolve("out");
    Process job = start(job(output, "500ms"));
    Process watch = start(offroad("watch", output.toString(), "--interval", "20ms"));
    try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
      find(lines, "  main: import, for ");
    }
    job.destroyForcibly();
    assertThat(job.waitFor()).isEqualTo(EXIT_CODE_OF_KILL);

    Process report = start(offroad("report", onlyRunFile(output).toString()));
    String text = new String(report.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(report.waitFor()).isEqualTo(0);
    assertThat(text).contains(", still running\n");
    assertThat(text).contains("\n  main: import, for ");
    assertThat(text).containsMatch("\nparse +.* 3 ");
  }

  /** A terminal of its own, by the program {@code script}. */
  @Test
  void onATerminalScreensAreWrittenOver() throws Exception {
    Path script = Programs.find("script", "script");
    List<String> words = offroad("watch", "src/test/resources/run-1.json");
    String command = String.join(" ", words.stream().map(WatchedJobTest::quoted).toList());
    ProcessBuilder builder =
        new ProcessBuilder(
            script.toString(), "-qec", "stty rows 9 cols 70; " + command, "/dev/null");
    builder.environment().put("TERM", "xterm");
    builder.environment().keySet().removeAll(List.of("LINES", "COLUMNS", "NO_COLOR"));
    Process terminal = start(builder.redirectInput(ProcessBuilder.Redirect.PIPE));
    String shown = new String(terminal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(terminal.waitFor()).isEqualTo(0);
    shown = shown.replace("\r\r\n", "\r\n"); // A terminal puts one before each line end.
    assertThat(shown).startsWith("\u001b[2J\u001b[H\u001b[?7l");
    assertThat(shown).endsWith("\u001b[J\u001b[?7h\u001b[0m\u001b[?7h\r\n");
    assertWithMessage(shown).that(shown.lines().count()).isAtMost(9L);
    assertThat(shown).contains("the job has ended");
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }

  /** Reads up to a line that contains a text, and fails at the end of the output. */
  private static void find(BufferedReader lines, String text) throws IOException {
    StringBuilder read = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(text)) {
        return;
      }
      read.append(line).append('\n');
    }
    throw new AssertionError("no line with '" + text + "' in:\n" + read);
  }

  private static Path onlyRunFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> runs = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(runs).hasSize(1);
      return runs.get(0);
    }
  }

  private Process start(List<String> command) throws IOException {
    return start(new ProcessBuilder(command));
  }

  private Process start(ProcessBuilder builder) throws IOException {
    builder.environment().keySet().removeIf(name -> name.startsWith("OFFROAD_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Path err = Files.createTempFile(folder, "err", ".log");
    Process process = builder.redirectError(err.toFile()).start();
    processes.add(process);
    return process;
  }

  private static List<String> offroad(String... words) {
    return java(
        Main.class, List.of("-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"), words);
  }

  private static List<String> job(Path output, String checkpoint) {
    return java(
        MeasuredJob.class,
        List.of("-Doffroad.output=" + output, "-Doffroad.checkpoint=" + checkpoint));
  }

  private static List<String> java(Class<?> main, List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(words));
    return command;
  }
}
