package dev.offroad.cli.watch;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is asked by a file, or not, by a clock that the test moves. */
final class TouchedFileAskerTest {

  @TempDir private Path folder;
  private Snapshot run;
  private Path runFile;
  private Path request;
  private Duration slept = Duration.ZERO;
  private Duration answersAfter = Duration.ofDays(1);

  @BeforeEach
  void readRun() throws Exception {
    run = RunFileReader.read(Path.of("src/test/resources/run-1.json"));
    runFile = folder.resolve("run.json");
    request = folder.resolve("report-now-" + run.jvm().pid());
  }

  private final Ticks ticks =
      new Ticks() {
        @Override
        public Instant now() {
          return Instant.EPOCH.plus(slept);
        }

        @Override
        public void sleep(Duration time) {
          slept = slept.plus(time);
          if (slept.compareTo(answersAfter) >= 0) {
            assertThat(request.toFile().delete()).isTrue();
          }
        }
      };

  @Test
  void theAnswerIsWaitedForUntilTheFileIsGone() throws Exception {
    answersAfter = Duration.ofSeconds(1);
    assertThat(asker(true).ask(runFile, run)).isEmpty();
    assertThat(slept).isEqualTo(answersAfter);
  }

  @Test
  void aRequestWithoutAnAnswerStandsAndIsNotMadeAnew() throws Exception {
    assertThat(asker(true).ask(runFile, run)).isEqualTo("asked, and not answered yet");
    assertThat(Files.size(request)).isEqualTo(0);
    assertThat(slept).isLessThan(Duration.ofSeconds(5));
    assertThat(asker(true).ask(runFile, run)).isEqualTo("asked, and not answered yet");
  }

  @Test
  void aJobThatIsGoneIsNotAskedAndItsRequestIsTakenAway() throws Exception {
    Files.createFile(request);
    assertThat(asker(false).ask(runFile, run)).isEqualTo("not asked, as the job's process is gone");
    assertThat(Files.exists(request)).isFalse();
  }

  @Test
  void aJobOfAnotherHostIsNotAsked() throws Exception {
    Asker asker = new TouchedFileAsker(ticks, run.host().name() + "2", pid -> true);
    assertThat(asker.ask(runFile, run))
        .isEqualTo("not asked, as the job runs on the host " + run.host().name());
    assertThat(Files.exists(request)).isFalse();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException, InterruptedException {
    Path gone = folder.resolve("gone").resolve("run.json");
    assertThat(asker(true).ask(gone, run))
        .startsWith("not asked: java.nio.file.NoSuchFileException: " + gone.getParent());
  }

  private Asker asker(boolean alive) {
    return new TouchedFileAsker(ticks, run.host().name(), pid -> alive && pid == run.jvm().pid());
  }
}
