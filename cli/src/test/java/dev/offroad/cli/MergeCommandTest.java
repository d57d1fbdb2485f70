package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.cli.testing.Runs.SECOND;
import static dev.offroad.cli.testing.Runs.node;

import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.cli.testing.Runs;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code merge}, and what the other commands make of a merged file. */
final class MergeCommandTest {

  @TempDir private Path folder;
  private Path one;
  private Path other;
  private Path merged;

  @BeforeEach
  void writeRuns() throws IOException {
    one = Runs.write(run(1, 2 * SECOND), folder.resolve("1.json"));
    other = Runs.write(run(2, 4 * SECOND), folder.resolve("2.json"));
    merged = folder.resolve("all.json");
  }

  private static Snapshot run(long pid, long self) {
    return new Runs()
        .sections("parse")
        .jvm(pid, pid)
        .wall(2 * self)
        .thread("main", 1, 2 * self, node(0, 10, self))
        .build();
  }

  @Test
  void aFileThatEveryReportReads() throws Exception {
    Cli.Result result = Cli.run("merge", one, other, one, "-o", merged);
    assertThat(result)
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                "offroad: merge: "
                    + one
                    + " is there twice: counted once\noffroad: merge: "
                    + merged
                    + "\n"));
    assertThat(RunFileReader.read(merged).jvms()).isEqualTo(2);
    String text = Cli.run("report", merged).out();
    assertThat(text).contains("12.0 s in 2 JVMs together, finished");
    assertThat(text).contains("the 2 JVMs of 12.0 s together would take about 3.00 s less");
    assertThat(text)
        .contains(
            """
            self in one of 2 JVMs    least     mean     most
            parse                   2.00 s   3.00 s   4.00 s
            """);
    assertThat(Cli.run("report", merged, "--format", "markdown").out())
        .contains("| parse | 2.00 s | 3.00 s | 4.00 s |\n");
    String csv = Cli.run("report", merged, "--format", "csv").out();
    assertThat(csv).contains(",self_least_jvm_ns,self_mean_jvm_ns,self_most_jvm_ns\n");
    assertThat(csv).contains(",2000000000,3000000000,4000000000\n");
    assertThat(Cli.run("export", merged, "--format", "collapsed").code()).isEqualTo(0);
  }

  @Test
  void standardOutputIsAFileToo() throws Exception {
    Cli.Result result = Cli.run("merge", one, other, "--job", "all");
    assertThat(result.out()).startsWith("{\"format\":\"offroad.run/1\",\"job\":\"all\"");
    assertThat(Cli.run("merge", other, one, "--job", "all")).isEqualTo(result);
  }

  @Test
  void jvmsAreTheSamplesOfADiff() throws Exception {
    Path before = merged(10, 1.0);
    Path after = merged(20, 0.5);
    String text = Cli.run("diff", before, after).out();
    assertThat(text).contains("the samples are 5 JVMs before and 5 after");
    assertThat(text).containsMatch("\n\\d\\d to \\d\\d % faster \\(wall time of a JVM ");
    assertThat(Cli.run("diff", before, before).out()).contains("\nCannot tell: between ");
  }

  /** A JVM more on one side makes sums larger, and nothing slower. */
  @Test
  void anotherNumberOfJvmsIsNoOtherCode() throws Exception {
    Path before = merged(10, 1.0);
    Path more = merged(20, 1.0);
    Path sixth = Runs.write(run(30, Math.round(1.04 * SECOND)), folder.resolve("30.json"));
    Path after = folder.resolve("six.json");
    assertThat(Cli.run("merge", more, sixth, "-o", after).code()).isEqualTo(0);
    String text = Cli.run("diff", before, after).out();
    assertThat(text).contains("\nCannot tell: between ");
    assertThat(text)
        .containsMatch("\nparse .* cannot tell: between \\d % faster and \\d % slower\n");
    assertThat(text).contains("The runs are of 5 JVMs before and 6 JVMs after");
  }

  private Path merged(int first, double factor) throws IOException {
    Object[] args = new Object[8];
    args[0] = "merge";
    for (int i = 0; i < 5; i++) {
      long self = Math.round(SECOND * factor * (1 + 0.02 * i));
      args[i + 1] = Runs.write(run(first + i, self), folder.resolve(first + i + ".json"));
    }
    Path file = folder.resolve("merged-" + first + ".json");
    args[6] = "-o";
    args[7] = file;
    assertThat(Cli.run(args).code()).isEqualTo(0);
    return file;
  }

  @Test
  void aRunInTwoMergedFilesIsRefused() throws Exception {
    Path third = Runs.write(run(3, SECOND), folder.resolve("3.json"));
    Path left = folder.resolve("left.json");
    Path right = folder.resolve("right.json");
    assertThat(Cli.run("merge", one, other, "-o", left).code()).isEqualTo(0);
    assertThat(Cli.run("merge", one, third, "-o", right).code()).isEqualTo(0);
    Cli.Result result = Cli.run("merge", left, right);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("offroad: " + left + " and " + right + " both hold the run Import, pid 1 on");
  }

  @Test
  void wrongUse() {
    assertThat(Cli.run("merge").err()).contains("Missing required parameter: 'RUN'");
    assertThat(Cli.run("merge", one, "-o", one).err()).contains("is the run itself");
    assertThat(Cli.run("merge", folder.resolve("none")).code()).isEqualTo(2);
  }
}
