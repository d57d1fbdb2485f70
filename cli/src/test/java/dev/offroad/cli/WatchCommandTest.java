package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of {@code watch}; what it shows is in {@code WatchTest}. */
final class WatchCommandTest {

  @TempDir private Path folder;

  @Test
  void aJobThatHasEndedIsShownOnce() {
    Cli.Result result = Cli.run("watch", Cli.RUN_1);
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.out())
        .startsWith(Cli.RUN_1 + ": the job has ended\n\nOffroad report: class-census, ");
    assertThat(result.out().lines().filter(line -> line.startsWith("Offroad report")).count())
        .isEqualTo(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void onceShowsAJobThatRuns() throws IOException {
    String running = Files.readString(Cli.RUN_1).replace("\"finished\"", "\"running\"");
    Path run = Files.writeString(folder.resolve("run.json"), running);
    for (Path place : new Path[] {run, folder}) {
      Cli.Result result = Cli.run("watch", place, "--once");
      assertThat(result.code()).isEqualTo(0);
      assertThat(result.out()).contains(", still running\n");
      assertThat(result.out()).startsWith(run + ": written ");
    }
  }

  @Test
  void onlyAJobOfThisMachineIsAsked() throws IOException {
    String running = Files.readString(Cli.RUN_1).replace("\"finished\"", "\"running\"");
    Files.writeString(folder.resolve("run.json"), running);
    Cli.Result result = Cli.run("watch", folder, "--once", "--now");
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.out()).containsMatch("; not asked, as the job runs on the host \\S+[:\n]");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.count()).isEqualTo(1);
    }
  }

  @Test
  void onceWithNothingToShowIsAProblem() throws IOException {
    assertThat(Cli.run("watch", folder, "--once"))
        .isEqualTo(new Cli.Result(2, "", "offroad: " + folder + ": there is no run file\n"));
    Path foreign = Files.writeString(folder.resolve("foreign.json"), "[]");
    assertThat(Cli.run("watch", folder, "--once").err())
        .startsWith("offroad: " + foreign + ": line 1, column 1: expected a run file");
  }

  @Test
  void anIntervalThatIsNone() {
    for (String interval : new String[] {"2", "0", "0s", "fast"}) {
      assertThat(Cli.run("watch", folder, "--interval", interval))
          .isEqualTo(
              new Cli.Result(
                  2,
                  "",
                  "offroad: Invalid value for option '--interval': expected a whole number with ms,"
                      + " s, m or h, such as 10s or 500ms, found '"
                      + interval
                      + "'\nTry: java -jar offroad.jar watch --help\n"));
    }
  }
}
