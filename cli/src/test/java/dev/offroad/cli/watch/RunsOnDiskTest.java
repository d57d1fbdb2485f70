package dev.offroad.cli.watch;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.cli.browser.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file of a folder is watched. */
final class RunsOnDiskTest {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void theNewestRunFileIsFoundAndNothingElse() throws IOException {
    RunsOnDisk runs = new RunsOnDisk(folder);
    assertThat(runs.newest()).isEmpty();

    write("old.json", 0);
    write("new.txt", 9);
    write(".hidden.json", 9);
    Files.createDirectory(folder.resolve("folder.json"));
    assertThat(runs.newest().orElseThrow())
        .isEqualTo(new RunSource.Found(folder.resolve("old.json"), START, 2));

    write("another.json", 40);
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("another.json"));
  }

  @Test
  void oneOfTwoJobsThatRunIsStayedWith() throws IOException {
    RunsOnDisk runs = new RunsOnDisk(folder);
    write("one.json", 0);
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("one.json"));
    write("two.json", 5);
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("one.json"));
    write("one.json", 10);
    write("two.json", 41);
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("two.json"));
    Files.delete(folder.resolve("two.json"));
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("one.json"));
  }

  @Test
  void aFileMayBeNamedThatIsNotThere() throws IOException {
    RunsOnDisk run = new RunsOnDisk(folder.resolve("run.json"));
    assertThat(run.newest()).isEmpty();
    write("run.json", 3);
    assertThat(run.newest().orElseThrow().modified()).isEqualTo(START.plusSeconds(3));
  }

  /** Whoever opens a pipe waits until somebody writes into it. */
  @Test
  void onlyRegularFilesAndLinksToThemCount() throws Exception {
    RunsOnDisk runs = new RunsOnDisk(folder);
    mkfifo(folder.resolve("pipe.json"));
    assertThat(runs.newest()).isEmpty();
    Path run =
        Files.writeString(Files.createDirectory(folder.resolve("kept")).resolve("run"), "{}");
    Files.setLastModifiedTime(run, FileTime.from(Instant.EPOCH));
    Files.createSymbolicLink(folder.resolve("linked.json"), run);
    assertThat(runs.newest().orElseThrow())
        .isEqualTo(new RunSource.Found(folder.resolve("linked.json"), Instant.EPOCH, 2));
  }

  @Test
  void whatCannotBeLookedAtHidesNothing() throws IOException {
    RunsOnDisk runs = new RunsOnDisk(folder);
    write("run.json", 0);
    write("watched.json", 40);
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("watched.json"));
    Path loop = folder.resolve("watched.json");
    Files.delete(loop);
    Files.createSymbolicLink(loop, loop);
    assertThat(runs.newest().orElseThrow().file()).isEqualTo(folder.resolve("run.json"));
    Files.delete(folder.resolve("run.json"));
    IOException nothingElse = assertThrows(IOException.class, runs::newest);
    assertThat(nothingElse).hasMessageThat().startsWith(loop + ": ");
  }

  private static void mkfifo(Path pipe) throws Exception {
    Path program = Programs.find("mkfifo", "mkfifo");
    Process process = new ProcessBuilder(program.toString(), pipe.toString()).start();
    assertThat(process.waitFor()).isEqualTo(0);
  }

  private void write(String name, long seconds) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "{}");
    Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(seconds)));
  }
}
