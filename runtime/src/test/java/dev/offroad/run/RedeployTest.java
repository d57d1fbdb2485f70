package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.Redeployed;
import dev.offroad.jobs.Redeploys;
import dev.offroad.testing.ApartLoader;
import dev.offroad.testing.Jcmd;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that come and go while the JVM stays: nothing of them is kept. */
final class RedeployTest {

  private static final int TIMES = 50;

  /** There in each JVM. */
  private static final String JOB_THREAD = "java.lang.Thread";

  @TempDir Path folder;

  @Test
  void applicationsUnderTheRuntime() {
    JobRun.Result result = redeploy("above");
    RunFileReader run = RunFileReader.read(result.files("").get(fileOfContainer(result)));
    assertThat(run.node("main/deploy").get("calls").asLong()).isEqualTo(TIMES);
    assertThat(run.node("pool-1-thread-*/deploy/request").get("calls").asLong())
        .isEqualTo(TIMES * Redeployed.REQUESTS);
    assertThat(run.root().get("sections").findValuesAsText("name"))
        .containsExactly("deploy", "request");
    assertThat(result.files(".json")).hasSize(TIMES + 1);
  }

  private static int fileOfContainer(JobRun.Result result) {
    List<String> names = result.files("").stream().map(f -> f.getFileName().toString()).toList();
    List<String> own = names.stream().filter(name -> name.startsWith("Redeploys-")).toList();
    assertThat(own).hasSize(1);
    return names.indexOf(own.get(0));
  }

  @Test
  void applicationsThatHaveTheRuntimeInside() {
    JobRun.Result result = redeploy("inside");
    List<Path> files =
        result.files(".json").stream().filter(f -> f.toString().contains("Redeploys-")).toList();
    assertThat(files).hasSize(TIMES);
    for (Path file : files) {
      RunFileReader run = RunFileReader.read(file);
      assertThat(run.root().get("state").asText()).isEqualTo("finished");
      assertThat(run.node("main/deploy").get("calls").asLong()).isEqualTo(1);
      assertThat(run.node("pool-1-thread-*/deploy/request").get("calls").asLong())
          .isEqualTo(Redeployed.REQUESTS);
      assertThat(run.has("main/deploy/request")).isFalse();
    }
  }

  private JobRun.Result redeploy(String where) {
    List<String> objects = new ArrayList<>();
    JobRun.Result result =
        new JobRun(Redeploys.class, folder)
            .property("offroad.formats", "json")
            .argument(Integer.toString(TIMES))
            .argument(where)
            .runAndWhenReady(
                process -> {
                  objects.addAll(Jcmd.objects(process.pid()).keySet());
                  process.getOutputStream().close();
                });
    assertThat(result.err()).contains("\n0 loaders left");
    assertThat(result.warnings()).isEmpty();
    assertThat(objects).contains(JOB_THREAD);
    assertThat(objects).containsNoneOf(Redeployed.class.getName(), ApartLoader.class.getName());
    return result;
  }
}
