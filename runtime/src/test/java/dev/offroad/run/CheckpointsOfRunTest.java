package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Checkpointed;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run file while a job runs, and after it was killed. */
final class CheckpointsOfRunTest {

  private static final int EXIT_CODE_OF_KILL = 128 + 9;
  private static final long MILLI = 1_000_000;

  @TempDir Path folder;

  @Test
  void aJobThatIsKilledLeavesWhatItHadMeasured() {
    JobRun.Result result =
        job("wait", "500ms").runAndWhenReady(process -> process.destroyForcibly());
    assertThat(result.exitCode()).isEqualTo(EXIT_CODE_OF_KILL);
    RunFileReader run = result.runFile();
    assertThat(run.root().get("state").asText()).isEqualTo("running");
    assertThat(run.open().get(0)).startsWith("main: import");
    assertThat(run.root().get("open").get(0).get("sinceNanos").asLong()).isGreaterThan(0L);
    JsonNode parse = run.node("main/parse");
    assertThat(parse.get("calls").asLong()).isEqualTo(5);
    assertThat(parse.get("selfNanos").asLong()).isAtLeast(5 * MILLI);
    assertThat(run.node("main/import").get("calls").asLong()).isEqualTo(0);
    assertThat(run.node("main/import/parse").get("calls").asLong()).isAtLeast(1L);
    assertThat(result.files(".txt")).isEmpty();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theEndOfTheJobReplacesItUnderTheSameName() {
    JobRun.Result result = job("end", "200ms").run();
    RunFileReader run = result.runFile();
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    assertThat(run.open()).isEmpty();
    Path json = result.files(".json").get(0);
    assertThat(result.err()).contains("saw " + json);
    assertThat(result.files(".txt"))
        .containsExactly(Path.of(json.toString().replace(".json", ".txt")));
    assertThat(result.files("")).hasSize(3);
  }

  @Test
  void manyCheckpointsLeaveNothingButTheReport() {
    JobRun.Result result = job("work", "1ms").run();
    assertThat(result.runFile().root().get("state").asText()).isEqualTo("finished");
    assertThat(result.files("")).hasSize(3);
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void withoutTheRunFileAmongTheFormatsThereAreNone() {
    JobRun.Result result = job("work", "10ms").property("offroad.formats", "text").run();
    assertThat(result.files("")).hasSize(1);
    assertThat(result.files(".txt")).hasSize(1);
  }

  @Test
  void whereTheFolderCannotBeWrittenFilesGoToTheTemporaryOne() throws IOException {
    Files.writeString(folder.resolve("out"), "a file is in the way");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    JobRun.Result result =
        job("work", "10ms").property("java.io.tmpdir", temporary.toString()).run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).hasSize(1);
    assertThat(result.warnings().get(0)).contains("cannot be written to " + result.output());
    assertThat(result.warnings().get(0)).contains("they go to " + temporary);
    assertThat(result.warnings().get(0)).contains("offroad.output");
    List<Path> files;
    try (Stream<Path> found = Files.walk(temporary)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSize(3);
    assertThat(result.err().stripTrailing()).endsWith("[offroad] report: " + files.get(0));
    RunFileReader run = RunFileReader.read(files.get(1));
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    assertThat(run.root().at("/warnings/0").asText()).contains("they go to " + temporary);
    assertThat(Files.readString(files.get(2))).contains("Said while it ran");
  }

  @Test
  void whereNothingCanBeWrittenTheReportIsOnStandardErrorWhateverTheFormats() throws IOException {
    Files.writeString(folder.resolve("out"), "a file is in the way");
    JobRun.Result result =
        job("work", "10ms")
            .property("java.io.tmpdir", folder.resolve("out").toString())
            .property("offroad.formats", "json")
            .run();
    assertThat(result.exitCode()).isEqualTo(0);
    // On a busy machine the job may be over before its first checkpoint.
    List<String> warnings = result.warnings();
    assertThat(warnings.size()).isAnyOf(1, 2);
    assertThat(warnings.get(warnings.size() - 1)).contains("it is on standard error only");
    assertThat(warnings.get(0)).contains("neither to " + result.output());
    assertThat(result.err()).contains("Offroad report: Checkpointed,");
  }

  @Test
  void twoJobsAtOnceInOneFolderHaveFilesOfTheirOwn() throws InterruptedException {
    JobRun.Result[] results = new JobRun.Result[2];
    Thread other = new Thread(() -> results[0] = job("work", "20ms").run(), "other job");
    other.start();
    results[1] = job("work", "20ms").run();
    other.join();
    List<Path> files = results[1].files(".json");
    assertThat(files).hasSize(2);
    for (Path file : files) {
      RunFileReader run = RunFileReader.read(file);
      assertThat(run.root().get("state").asText()).isEqualTo("finished");
      assertThat(file.toString()).contains("-" + run.root().at("/jvm/pid").asText());
    }
    assertThat(results[1].files("")).hasSize(6);
  }

  private JobRun job(String way, String interval) {
    return new JobRun(Checkpointed.class, folder)
        .argument(way)
        .property("offroad.checkpoint", interval);
  }
}
