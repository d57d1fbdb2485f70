package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.jobs.UntilTold;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that are asked for their reports while they run, by a touched file. */
final class TriggerOfRunTest {

  private static final long MOST_MILLIS = 60_000;

  @TempDir Path folder;

  @Test
  void oneIsAskedAndWritesAllItsReports() {
    List<String> written = new ArrayList<>();
    JobRun.Result result =
        job()
            .runAndWhenReady(
                process -> {
                  Path request = touch("report-now-" + process.pid());
                  until("the file is gone", () -> !Files.exists(request));
                  written.addAll(names());
                  RunFileReader now = RunFileReader.read(theOne(".json"));
                  assertThat(now.root().get("state").asText()).isEqualTo("running");
                  assertThat(now.open()).contains("waiting: wait");
                  assertThat(now.node("main/request/parse").get("calls").asLong()).isAtLeast(1L);
                  assertThat(Files.readString(theOne(".txt"))).contains("still running");
                  assertThat(Files.readString(theOne(".html"))).contains("<html");
                  process.getOutputStream().close();
                });
    assertThat(written).hasSize(3);
    assertThat(result.runFile().root().get("state").asText()).isEqualTo("finished");
    assertThat(names()).containsExactlyElementsIn(written);
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void allAreAskedAgainAndAgainByAFileThatStays() {
    JobRun.Result result =
        job()
            .property("offroad.formats", "json")
            .runAndWhenReady(
                process -> {
                  Path request = touch("report-now");
                  until(
                      "there is a run file",
                      () -> names().stream().anyMatch(name -> name.endsWith(".json")));
                  long first = calls();
                  Files.delete(request);
                  touch("report-now");
                  until("it is newer", () -> calls() > first);
                  process.getOutputStream().close();
                });
    assertThat(Files.exists(folder.resolve("out").resolve("report-now"))).isTrue();
    assertThat(result.warnings()).isEmpty();
  }

  private long calls() {
    return RunFileReader.read(theOne(".json")).node("main/request").get("calls").asLong();
  }

  private JobRun job() {
    return new JobRun(UntilTold.class, folder).property("offroad.checkpoint", "0");
  }

  private Path touch(String name) throws IOException {
    Path file = Files.createDirectories(folder.resolve("out")).resolve(name);
    return Files.createFile(file);
  }

  private Path theOne(String ending) {
    List<String> found = names().stream().filter(name -> name.endsWith(ending)).toList();
    assertThat(found).hasSize(1);
    return folder.resolve("out").resolve(found.get(0));
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void until(String what, BooleanSupplier holds) {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    while (!holds.getAsBoolean()) {
      assertWithMessage(what).that(System.currentTimeMillis()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
