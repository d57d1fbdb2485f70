package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Waves;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import dev.offroad.testing.Virtual;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million virtual threads, a hundred thousand of them with two calls open at once. */
final class VirtualThreadsOfRunTest {

  private static final int AT_ONCE = 100_000;
  private static final int SMALLER_WAVES = 90;
  private static final long CALLS = AT_ONCE + SMALLER_WAVES * (AT_ONCE / 10L);
  private static final long MOST_BYTES_A_CALL = 2_000;
  private static final long MOST_BYTES_LEFT = 20_000_000;

  @TempDir Path folder;

  @Test
  void aMillionAreCountedToTheCallInMemoryForThoseThatAreOpen() {
    Virtual.assume();
    JobRun.Result result =
        new JobRun(Waves.class, folder)
            .option("-Xmx1g")
            .argument(String.valueOf(AT_ONCE))
            .argument(String.valueOf(SMALLER_WAVES))
            .run();

    assertThat(result.warnings()).isEmpty();
    RunFileReader run = result.runFile();
    JsonNode request = run.node("(virtual threads)/request");
    JsonNode query = run.node("(virtual threads)/request/query");
    assertThat(request.get("calls").asLong()).isEqualTo(CALLS);
    assertThat(query.get("calls").asLong()).isEqualTo(CALLS);
    assertThat(run.thread("(virtual threads)").get("threads").asLong()).isEqualTo(CALLS);
    assertThat(run.open()).isEmpty();
    assertThat(bytes(result, "an open call more")).isAtMost(MOST_BYTES_A_CALL);
    assertThat(bytes(result, "left")).isAtMost(MOST_BYTES_LEFT);
  }

  private static long bytes(JobRun.Result result, String of) {
    String start = "bytes " + of + ": ";
    return result
        .err()
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToLong(line -> Long.parseLong(line.substring(start.length())))
        .findFirst()
        .orElseThrow();
  }
}
