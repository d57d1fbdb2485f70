package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Pools;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work that the JDK's own threads do: every call is counted, wherever it ran. That each thread's
 * time closes is checked as a run file is read.
 */
final class PoolsOfRunTest {

  @TempDir Path folder;

  @Test
  void aForkJoinPoolThatDoesOtherWorkWhileItWaits() {
    RunFileReader run = run("fork-join").runFile();
    assertThat(calls(run, "fork")).isEqualTo(Pools.FORKS);
    for (JsonNode thread : run.root().get("threads")) {
      for (JsonNode node : thread.get("tree")) {
        assertWithMessage("recursion is folded").that(node.get("children")).isEmpty();
      }
    }
  }

  @Test
  void aParallelStreamHangsUnderTheCallThatMadeIt() {
    JobRun.Result result = run("stream");
    assertThat(result.err()).contains("sum " + Pools.WORK * (Pools.WORK - 1) / 2);
    RunFileReader run = result.runFile();
    assertThat(calls(run, "step")).isEqualTo(Pools.WORK);
    assertThat(calls(run, "outer")).isEqualTo(1);
    for (JsonNode thread : run.root().get("threads")) {
      String name = thread.get("name").asText();
      assertThat(run.has(name + "/outer/step")).isTrue();
      assertThat(run.has(name + "/step")).isFalse();
    }
  }

  @Test
  void chainsOfFuturesSomeOfWhichFail() {
    RunFileReader run = run("futures").runFile();
    int failed = Pools.WORK / Pools.FAILING;
    assertThat(calls(run, "parse")).isEqualTo(Pools.WORK);
    assertThat(calls(run, "step")).isEqualTo(Pools.WORK);
    assertThat(sum(run, "step", node -> node.get("errors").asLong())).isEqualTo(failed);
    assertThat(calls(run, "store")).isEqualTo(Pools.WORK - failed);
    assertThat(run.node("pool-1-thread-*/outer/parse").get("calls").asLong()).isEqualTo(Pools.WORK);
  }

  @Test
  void aPoolThatGrowsAndShrinks() {
    JobRun.Result result = run("breathing");
    JsonNode threads = result.runFile().thread("breath-*");
    assertThat(result.err()).contains("threads " + threads.get("threads").asLong() + "\n");
    assertThat(threads.get("threads").asLong()).isAtLeast(Pools.TASKS);
    assertThat(calls(result.runFile(), "step")).isEqualTo(Pools.WAVES * Pools.TASKS);
  }

  @Test
  void daemonThreadsThatGoOnWhileTheReportIsMade() {
    JobRun.Result result = run("daemons");
    RunFileReader run = result.runFile();
    assertThat(run.thread("daemon-*").get("threads").asLong()).isEqualTo(Pools.DAEMONS);
    assertThat(calls(run, "parse")).isAtLeast(Pools.DAEMONS);
    assertThat(calls(run, "step")).isAtMost(calls(run, "parse"));
    assertThat(calls(run, "parse") - calls(run, "step")).isAtMost(Pools.DAEMONS);
  }

  /** All calls of a section, on all threads and at all places. */
  private static long calls(RunFileReader run, String section) {
    return sum(run, section, node -> node.get("calls").asLong());
  }

  private static long sum(RunFileReader run, String section, ToLongFunction<JsonNode> figure) {
    int id = -1;
    for (JsonNode known : run.root().get("sections")) {
      id = known.get("name").asText().equals(section) ? known.get("id").asInt() : id;
    }
    long sum = 0;
    for (JsonNode thread : run.root().get("threads")) {
      sum += sum(thread.get("tree"), id, figure);
    }
    return sum;
  }

  private static long sum(JsonNode level, int id, ToLongFunction<JsonNode> figure) {
    long sum = 0;
    for (JsonNode node : level) {
      sum += node.get("section").asInt() == id ? figure.applyAsLong(node) : 0;
      sum += sum(node.get("children"), id, figure);
    }
    return sum;
  }

  private JobRun.Result run(String way) {
    JobRun.Result result = new JobRun(Pools.class, folder).argument(way).run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).isEmpty();
    assertThat(result.runFile().root().get("state").asText()).isEqualTo("finished");
    return result;
  }
}
