package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Ends;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a job ends, its report is there, is whole, and leaves the job's exit code alone. */
final class EndOfRunTest {

  private static final int EXIT_CODE_OF_TERM = 128 + 15;
  private static final long MILLI = 1_000_000;

  @TempDir Path folder;

  @Test
  void aNormalEndIsReportedToFilesAndStandardError() {
    JobRun.Result result = job("normally").run();
    RunFileReader run = result.runFile();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.files(".txt")).hasSize(1);
    assertThat(result.err()).contains("Offroad report: Ends,");
    assertThat(result.err().stripTrailing())
        .endsWith("[offroad] report: " + result.files(".html").get(0));
    assertThat(result.files("")).hasSize(3);
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    assertThat(run.root().get("job").asText()).isEqualTo("Ends");
    assertThat(run.node("main/outer/inner").get("calls").asLong()).isEqualTo(1);
    assertThat(run.node("main/outer/inner").get("totalNanos").asLong()).isAtLeast(4 * MILLI);
    assertThat(run.open()).isEmpty();
    assertThat(run.root().get("neverHit").get(0).asText()).isEqualTo("never");
    assertMainRanFromTheStart(run);
  }

  @Test
  void anExitInsideAMeasuredCallCountsTheCallThatIsOpen() {
    JobRun.Result result = job("by-exit").run();
    RunFileReader run = result.runFile();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(run.open()).containsExactly("main: outer > inner");
    assertThat(run.root().get("open").get(0).get("sinceNanos").asLong()).isAtLeast(30 * MILLI);
    JsonNode outer = run.node("main/outer");
    JsonNode inner = run.node("main/outer/inner");
    assertThat(outer.get("calls").asLong()).isEqualTo(0);
    assertThat(inner.get("calls").asLong()).isEqualTo(0);
    assertThat(inner.get("selfNanos").asLong()).isAtLeast(30 * MILLI);
    assertThat(outer.get("selfNanos").asLong()).isAtLeast(19 * MILLI);
    assertThat(outer.get("totalNanos").asLong()).isAtLeast(50 * MILLI);
    assertThat(result.warnings()).isEmpty();
    assertMainRanFromTheStart(run);
  }

  @Test
  void anUncaughtExceptionIsReportedAsAnErrorAndStaysTheJobsOwn() {
    JobRun.Result result = job("by-exception").run();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("IllegalStateException: the job's own");
    RunFileReader run = result.runFile();
    assertThat(run.node("main/outer").get("calls").asLong()).isEqualTo(1);
    assertThat(run.node("main/outer").get("errors").asLong()).isEqualTo(1);
    assertThat(run.open()).isEmpty();
    assertMainRanFromTheStart(run);
  }

  @Test
  void threadsThatStillRunAreInTheReport() {
    JobRun.Result result = job("with-threads").run();
    assertThat(result.exitCode()).isEqualTo(0);
    RunFileReader run = result.runFile();
    assertThat(run.open()).contains("blocked: outer > inner");
    assertThat(run.open().stream().anyMatch(open -> open.startsWith("busy: outer"))).isTrue();
    assertThat(run.open()).hasSize(2);
    assertThat(run.node("idle/outer").get("calls").asLong()).isEqualTo(1);
    assertThat(run.node("main/outer").get("calls").asLong()).isEqualTo(1);
    assertThat(run.node("busy/outer").get("totalNanos").asLong()).isAtLeast(MILLI);
    assertThat(run.node("busy/outer/inner").get("calls").asLong()).isAtLeast(1);
    JsonNode blocked = run.thread("blocked");
    assertThat(blocked.get("measuredNanos").asLong()).isAtLeast(MILLI);
    for (JsonNode open : run.root().get("open")) {
      if (open.get("thread").asText().equals("blocked")) {
        long since = open.get("sinceNanos").asLong();
        assertThat(run.node("blocked/outer").get("totalNanos").asLong()).isAtLeast(since);
      }
    }
  }

  @Test
  void measuredCallsInAnotherShutdownHookDoNoHarm() {
    JobRun.Result result = job("with-measured-hook").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).isEmpty();
    assertThat(result.runFile().node("main/outer").get("calls").asLong()).isEqualTo(1);
  }

  /** As where the pipe is full that nobody reads. */
  @Test
  void aStandardErrorThatTakesNothingKeepsTheJvmFromNothing() {
    JobRun.Result result = job("with-deaf-error").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.files("")).hasSize(3);
    assertThat(result.runFile().root().get("state").asText()).isEqualTo("finished");
  }

  @Test
  void aJobThatRunsOutOfMemoryIsReported() {
    JobRun.Result result = job("by-memory").option("-Xmx32m").run();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("OutOfMemoryError");
    RunFileReader run = result.runFile();
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    // To end a call may need memory, too.
    boolean counted = run.node("main/outer").get("errors").asLong() == 1;
    assertThat(counted || run.root().has("warnings")).isTrue();
  }

  @Test
  void aJobThatIsTerminatedIsReported() {
    JobRun.Result result = job("by-signal").runAndWhenReady(Process::destroy);
    assertThat(result.exitCode()).isEqualTo(EXIT_CODE_OF_TERM);
    RunFileReader run = result.runFile();
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    assertThat(run.open()).containsExactly("main: outer");
  }

  private JobRun job(String end) {
    return new JobRun(Ends.class, folder).argument(end);
  }

  private static void assertMainRanFromTheStart(RunFileReader run) {
    long elapsed = run.thread("main").get("elapsedNanos").asLong();
    assertThat(elapsed).isEqualTo(run.root().get("wallNanos").asLong());
  }
}
