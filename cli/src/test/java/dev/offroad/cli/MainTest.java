package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.testing.Runs;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own: exit code, both streams, encoding. */
final class MainTest {

  @TempDir private Path folder;

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

  /** The page of so many sections needs far more memory than they themselves. */
  @Test
  void memoryThatDoesNotSuffice() throws Exception {
    Path run = Runs.write(ofManySections(), folder.resolve("big.json"));
    Path page = Files.writeString(folder.resolve("page.html"), "old");
    Process process =
        start(
            List.of("-Xmx32m", "-XX:+UseSerialGC"),
            "report",
            run.toString(),
            "--format=html",
            "-o",
            page.toString());
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err).startsWith("offroad: there is not enough memory for this (the JVM may use ");
    assertThat(err.lines().count()).isEqualTo(1);
    assertThat(Files.readString(page)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(run, page);
    }
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

  private static Snapshot ofManySections() {
    Runs runs = new Runs();
    CallTreeNode[] tree = new CallTreeNode[10_000];
    for (int i = 0; i < tree.length; i++) {
      runs.sections("section number " + i);
      tree[i] = Runs.node(i, 1, 1);
    }
    return runs.thread("main", 1, Runs.SECOND, tree).build();
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
