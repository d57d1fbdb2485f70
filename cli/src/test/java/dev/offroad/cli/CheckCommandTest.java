package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.testing.RandomJob;
import dev.offroad.cli.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: what passes, and what fails a build. */
final class CheckCommandTest {

  @TempDir private Path folder;
  private Path run;
  private Path same;
  private Path slower;

  @BeforeEach
  void writeRuns() throws IOException {
    RandomJob job = new RandomJob(2, 30, 0.03, 0.01);
    run = Runs.write(job.run(1), folder.resolve("run.json"));
    same = Runs.write(job.run(1), folder.resolve("same.json"));
    slower = Runs.write(job.run(2), folder.resolve("slower.json"));
  }

  @Test
  void slowerThanAllowedFails() {
    Cli.Result result = Cli.run("check", run, slower, "--max-regression", "10%");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .containsMatch(
            "^FAILED  the job: \\d+ to \\d+ % slower; allowed: at most 10 % slower\n95 % int");
    assertThat(result.err()).isEmpty();
    assertThat(Cli.run("check", run, slower).code()).isEqualTo(1);
    assertThat(Cli.run("check", run, slower, "--max-regression", "90").code()).isEqualTo(0);
    assertThat(Cli.run("check", slower, run, "--max-regression=0%", "--strict").code())
        .isEqualTo(0);
  }

  @Test
  void whatCannotBeToldPassesUnlessStrict() {
    Cli.Result result = Cli.run("check", run, same, "--max-regression", "0.5%");
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.out())
        .containsMatch(
            "^passed  the job: cannot tell: .*; more than the allowed 0.5 % slower cannot be"
                + " ruled out\n");
    Cli.Result strict = Cli.run("check", run, same, "--max-regression", "0.5%", "--strict");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out()).startsWith("FAILED  the job: cannot tell: ");
    Cli.Result unknown = Cli.run("check", Cli.RUN_1, Cli.RUN_1);
    assertThat(unknown.code()).isEqualTo(0);
    assertThat(unknown.out()).startsWith("unknown the job: cannot tell: ");
    assertThat(Cli.run("check", Cli.RUN_1, Cli.RUN_1, "--strict").code()).isEqualTo(1);
  }

  @Test
  void aJobThatWasKilledIsNoInput() throws IOException {
    Path killed = folder.resolve("killed.json");
    Files.writeString(killed, Files.readString(run).replace("\"finished\"", "\"running\""));
    Cli.Result result = Cli.run("check", run, killed);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("offroad: one of the runs had not ended: expected two run");
  }

  @Test
  void sections() {
    Cli.Result result = Cli.run("check", run, slower, "--max-regression", "80%", "--section", "s0");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).containsMatch("(?m)^FAILED  s0: ");
    assertThat(result.out()).containsMatch("(?m)^passed  the job: ");
    assertThat(Cli.run("check", run, slower, "--section", "s[", "--section", "nope*"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "offroad: --section: expected a glob that matches a section of these runs, found"
                    + " 's['\n"));
  }

  @Test
  void theTextGoesToAFile() throws IOException {
    Path file = folder.resolve("check.txt");
    assertThat(Cli.run("check", run, slower, "-o", file).code()).isEqualTo(1);
    assertThat(Files.readString(file)).startsWith("FAILED");
  }

  @Test
  void wrongUse() {
    assertThat(Cli.run("check", run, same, "--max-regression", "fast").err())
        .contains("expected a percentage of 0 or more, such as 10% or 2.5%, found 'fast'");
    assertThat(Cli.run("check", run, same, "--max-regression", "-1%").code()).isEqualTo(2);
    assertThat(Cli.run("check", run).code()).isEqualTo(2);
  }
}
