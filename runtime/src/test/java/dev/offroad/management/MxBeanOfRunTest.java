package dev.offroad.management;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.Offroad;
import dev.offroad.jobs.TwoRuntimes;
import dev.offroad.jobs.UntilTold;
import dev.offroad.testing.Attached;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that runs, seen from JConsole's side. */
final class MxBeanOfRunTest {

  private static final String NAME = "dev.offroad:type=Offroad";
  private static final long MILLI = 1_000_000;
  private static final double ROUNDING = 0.001;

  @TempDir Path folder;

  /** Management is started by who attaches, and the bean comes seconds later. */
  @Test
  void showsHeadlineFiguresAndDoesWhatItIsTold() {
    List<String> written = new ArrayList<>();
    JobRun.Result result =
        job(UntilTold.class).runAndWhenReady(process -> written.add(useBean(process)));
    assertThat(result.files(".html")).containsExactly(Path.of(written.get(0)));
    RunFileReader run = result.runFile();
    assertThat(run.root().get("state").asText()).isEqualTo("finished");
    assertThat(result.warnings()).isEmpty();
  }

  private static String useBean(Process process) throws IOException {
    try (Attached attached = new Attached(process.pid())) {
      assertThat(attached.ours(1)).containsExactly(NAME);
      OffroadMXBean bean = proxy(attached);
      checkFigures(bean);
      assertThat(bean.report()).contains("still running");
      assertThat(bean.getRunFile()).isEmpty();
      String page = bean.writeNow();
      RunFileReader now = RunFileReader.read(Path.of(bean.getRunFile()));
      assertThat(now.open()).contains("waiting: wait");
      final long before = now.root().get("wallNanos").asLong();
      bean.reset();
      assertThat(bean.getWallSeconds()).isLessThan(before / 1e9);
      assertThat(bean.getOpenCalls()).isAtLeast(1);
      process.getOutputStream().close();
      return page;
    }
  }

  private static OffroadMXBean proxy(Attached attached) throws IOException {
    try {
      return JMX.newMXBeanProxy(attached.server(), new ObjectName(NAME), OffroadMXBean.class);
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }

  private static void checkFigures(OffroadMXBean bean) {
    assertThat(bean.getJob()).isEqualTo("UntilTold");
    assertThat(bean.getState()).isEqualTo("running");
    assertThat(bean.getStartedAt()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(bean.getThreads()).isEqualTo(2);
    assertThat(bean.getSections()).isEqualTo(3);
    assertThat(bean.getOpenCalls()).isAtLeast(1);
    assertThat(bean.getClaim()).contains(bean.getSlowestSection() + " took ");
    assertThat(bean.getSlowestSection()).isEqualTo("wait");
    assertThat(bean.getSlowestPercent()).isGreaterThan(10.0);
    assertThat(bean.getMeasuredPercent() + bean.getProbePercent() + bean.getUnmeasuredPercent())
        .isWithin(ROUNDING)
        .of(100);
    assertThat(bean.getClock()).isNotEmpty();
    assertThat(bean.getBudget()).isEqualTo("3%");
  }

  @Test
  void aSecondRuntimeHasANameOfItsOwn() {
    JobRun.Result result =
        job(TwoRuntimes.class)
            .argument("at once")
            .option("-Dcom.sun.management.jmxremote")
            .runAndWhenReady(
                process -> {
                  try (Attached attached = new Attached(process.pid())) {
                    assertThat(attached.ours(2))
                        .containsExactly(NAME, "dev.offroad:instance=2,type=Offroad");
                  }
                  process.getOutputStream().close();
                });
    assertThat(result.warnings()).isEmpty();
    assertThat(result.files(".json")).hasSize(2);
  }

  @Test
  void onTheModulePathIsTheSame() {
    JobRun.Result result =
        job(UntilTold.class)
            .argument("at once")
            .option("--module-path=" + placeOf(Offroad.class))
            .option("--add-modules=dev.offroad.runtime,java.management")
            .runAndWhenReady(
                process -> {
                  try (Attached attached = new Attached(process.pid())) {
                    assertThat(attached.ours(1)).containsExactly(NAME);
                    assertThat(proxy(attached).getJob()).isEqualTo("UntilTold");
                  }
                  process.getOutputStream().close();
                });
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void withoutManagementAllElseIsAsEver() {
    JobRun.Result result =
        job(UntilTold.class)
            .argument("at once")
            .option("--limit-modules=java.base")
            .runAndWhenReady(process -> process.getOutputStream().close());
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).isEmpty();
    assertThat(result.err()).doesNotContain("Exception");
    assertThat(result.runFile().node("main/request/parse").get("selfNanos").asLong())
        .isAtLeast(MILLI);
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private JobRun job(Class<?> main) {
    return new JobRun(main, folder).property("offroad.checkpoint", "0");
  }
}
