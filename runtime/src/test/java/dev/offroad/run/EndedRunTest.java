package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.Ended;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offroad is ended before the JVM, or by others while the JVM ends. */
final class EndedRunTest {

  @TempDir Path folder;

  @Test
  void whatComesAfterIsNotMeasuredAndNothingGoesOn() {
    JobRun.Result result = job("early").run();
    assertThat(result.err()).doesNotContain("left: ");
    assertThat(result.warnings()).isEmpty();
    RunFileReader run = reportOf(result, "Ended-");
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    assertThat(run.root().get("threads")).hasSize(1);
    assertThat(run.node("main/open/step").get("calls").asLong()).isEqualTo(7);
    assertThat(run.open()).containsExactly("main: open");
    assertThat(run.has("main/open/new")).isFalse();
    RunFileReader part = reportOf(result, "part-");
    assertThat(part.node("main/open/step").get("calls").asLong()).isEqualTo(2);
    assertThat(result.files(".json")).hasSize(2);
    assertThat(reportsSaid(result)).isEqualTo(2);
  }

  @Test
  void hooksThatEndItWhileTheJvmEndsLeaveOneReport() {
    checkOneReport("by-a-hook", "main/step");
  }

  @Test
  void manyThreadsThatEndItAtOnceLeaveOneReport() {
    checkOneReport("by-many", "ending-*/step");
  }

  @Test
  void aReportOfAPartThatNobodyReadsHoldsUpNobody() {
    JobRun.Result result = job("in-part").run();
    assertThat(result.err()).contains("closed\n");
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(reportOf(result, "part-").node("main/step").get("calls").asLong()).isEqualTo(2);
    assertThat(reportOf(result, "Ended-").root().get("warnings").toString())
        .contains(
            "stood still for 1.25 s, and is not waited for: the report of a job may be missing");
  }

  private void checkOneReport(String way, String node) {
    JobRun.Result result = job(way).run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).isEmpty();
    assertThat(result.runFile().root().get("state").asText()).isEqualTo("finished");
    assertThat(result.runFile().node(node).get("calls").asLong()).isAtLeast(1L);
    assertThat(reportsSaid(result)).isEqualTo(1);
  }

  private static long reportsSaid(JobRun.Result result) {
    return result.err().lines().filter(line -> line.startsWith("[offroad] report: ")).count();
  }

  private static RunFileReader reportOf(JobRun.Result result, String job) {
    List<Path> files =
        result.files(".json").stream()
            .filter(file -> file.getFileName().toString().startsWith(job))
            .toList();
    assertThat(files).hasSize(1);
    return RunFileReader.read(files.get(0));
  }

  private JobRun job(String way) {
    return new JobRun(Ended.class, folder).argument(way);
  }
}
