package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Imports;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a job that hands its work to a pool. */
final class CarriedOfRunTest {

  @TempDir Path folder;

  @Test
  void theWorkOfThePoolHangsUnderTheCallThatHandedItOver() {
    JobRun.Result result =
        new JobRun(Imports.class, folder).argument("a").argument("b").argument("c").run();
    RunFileReader run = result.runFile();
    JsonNode place = run.node("pool-1-thread-*/import");
    assertThat(place.get("calls").asLong()).isEqualTo(0);
    assertThat(place.get("totalNanos").asLong()).isEqualTo(0);
    assertThat(run.node("pool-1-thread-*/import/parse").get("calls").asLong()).isEqualTo(3);
    assertThat(run.node("main/import").get("calls").asLong()).isEqualTo(1);
    String tree = result.err().substring(result.err().indexOf("call tree"));
    assertThat(tree).containsMatch("(?m)^  import +0$\n    parse +[0-9.]+ ms");
  }

  @Test
  void switchedOffNothingIsCarried() {
    JobRun.Result result =
        new JobRun(Imports.class, folder).property("offroad.enabled", "false").argument("a").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err()).isEmpty();
  }
}
