package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.Reviewed;
import dev.offroad.testing.JobRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstCallsTest {

  @TempDir private Path folder;

  /** What nothing else needs. */
  private static final List<String> OF_PROBES =
      List.of("'java/lang/StrictMath", "'java/util/stream/", "'dev/offroad/recording/Budget");

  @Test
  void whatProbesNeedIsInitializedBeforeTheFirstCallHasEnded() {
    // No other thread makes reports ready meanwhile.
    JobRun job = new JobRun(Reviewed.class, folder).property("offroad.formats", "none");
    List<String> lines = job.option("-Xlog:class+init=info:stderr").run().err().lines().toList();
    int from = lines.indexOf(Reviewed.AFTER_FIRST_CALL);
    int to = lines.indexOf(Reviewed.AT_THE_END);

    assertThat(initialized(lines.subList(0, from))).contains("'java/lang/StrictMath'");
    assertThat(
            initialized(lines.subList(from, to)).stream()
                .filter(name -> OF_PROBES.stream().anyMatch(name::startsWith))
                .toList())
        .isEmpty();
  }

  private static List<String> initialized(List<String> log) {
    return log.stream()
        .filter(line -> line.contains(" Initializing "))
        .map(line -> line.replaceAll(".* Initializing ('.*').*", "$1"))
        .toList();
  }
}
