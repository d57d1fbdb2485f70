package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.ManyJobs;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.Jcmd;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that runs many jobs has one report for each, and none of them harms another. */
final class ManyJobsTest {

  /** What the run itself may hold: where it was reset, and what is just being made. */
  private static final long FEW = 3;

  @TempDir Path folder;

  @Test
  void aThousandOfOneNameOneAfterTheOtherAndNothingOfThemIsKept() {
    List<Long> snapshots = new ArrayList<>();
    JobRun.Result result =
        job("one-after-the-other")
            .runAndWhenReady(
                process -> {
                  snapshots.add(
                      Jcmd.objects(process.pid()).getOrDefault(Snapshot.class.getName(), 0L));
                  process.getOutputStream().close();
                });
    assertThat(result.err()).contains(ManyJobs.JOBS + " jobs");
    assertThat(snapshots.get(0)).isAtMost(FEW);
    List<Long> calls = calls(result, "night-", "main/step");
    assertThat(calls).hasSize(ManyJobs.JOBS);
    for (long steps = 1; steps <= ManyJobs.STEPS; steps++) {
      assertThat(Collections.frequency(calls, steps)).isEqualTo(ManyJobs.JOBS / ManyJobs.STEPS);
    }
    long all = calls.stream().mapToLong(each -> each).sum();
    assertThat(calls(result, "ManyJobs-", "main/step")).containsExactly(all);
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void jobsInsideAndAcrossEachOtherHaveWhatWasMeasuredMeanwhile() {
    JobRun.Result result = job("inside-each-other").run();
    assertThat(calls(result, "crossing-", "main/step")).containsExactly(4L);
    assertThat(calls(result, "inner-", "main/step")).containsExactly(13L);
    assertThat(calls(result, "outer-", "main/step")).containsExactly(19L);
    assertThat(calls(result, "ManyJobs-", "main/step")).containsExactly(19L);
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void jobsOfOneNameAtOnceHaveWhatAllThreadsMeasured() {
    JobRun.Result result = job("at-once").run();
    List<Long> calls = calls(result, "same-", "worker-*/step");
    assertThat(calls).hasSize(ManyJobs.THREADS);
    long all = ManyJobs.THREADS * ManyJobs.STEPS;
    calls.forEach(each -> assertThat(each).isEqualTo(all));
    assertThat(calls(result, "ManyJobs-", "worker-*/step")).containsExactly(all);
    assertThat(result.warnings()).isEmpty();
  }

  /** The calls of a node in each report of a job, all of which are checked as they are read. */
  private static List<Long> calls(JobRun.Result result, String job, String node) {
    List<Long> calls = new ArrayList<>();
    for (Path file : result.files(".json")) {
      if (file.getFileName().toString().startsWith(job)) {
        RunFileReader run = RunFileReader.read(file);
        assertThat(run.root().get("state").asText()).isEqualTo("finished");
        calls.add(run.node(node).get("calls").asLong());
      }
    }
    return calls;
  }

  private JobRun job(String way) {
    return new JobRun(ManyJobs.class, folder).argument(way).property("offroad.formats", "json");
  }
}
