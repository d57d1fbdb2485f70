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
  void aFolderThatCannotBeWrittenCostsOneWarningAndEndsThem() throws IOException {
    Files.writeString(folder.resolve("out"), "a file is in the way");
    JobRun.Result result = job("work", "10ms").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).hasSize(2);
    assertThat(result.warnings().get(0)).contains("the run file could not be brought up to date");
    assertThat(result.warnings().get(0)).contains("offroad.output");
    assertThat(result.warnings().get(1)).contains("the report could not be written");
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
