package dev.offroad.clock;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.offroad.jobs.Several;
import dev.offroad.testing.JobRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which clock a job gets, that nobody is bothered by it, and that it tells the time. */
final class ClockOfRunTest {

  private static final String ACCESS = "--enable-native-access=ALL-UNNAMED";

  /** How long the clock is compared with the system's; a minute shows a smaller drift. */
  private static final String SECONDS = System.getProperty("offroad.clock.seconds", "3");

  @TempDir private Path folder;

  @Test
  void withoutNativeAccessTheSystemsClockIsUsedInSilence() {
    JobRun.Result result = new JobRun(Several.class, folder).argument("sections").run();

    boolean old = Runtime.version().feature() < 22;
    assertThat(result.runFile().root().get("clock").textValue())
        .isEqualTo(
            "nanotime (" + (old ? "needs JDK 22 or newer" : "native access not enabled") + ")");
    assertThat(result.err()).doesNotContainMatch("(?i)warning");
  }

  @Test
  void aCounterThatIsAskedForAndNotToBeHadCostsOneWarning() {
    JobRun.Result result =
        new JobRun(Several.class, folder)
            .argument("sections")
            .property("offroad.clock", "tsc")
            .run();

    assertThat(result.warnings()).hasSize(1);
    assertThat(result.warnings().get(0))
        .contains("offroad.clock=tsc: calls are timed by nanotime (");
    assertThat(result.warnings().get(0)).contains("--enable-native-access for ALL-UNNAMED");
    assertThat(result.runFile().root().get("clock").textValue()).startsWith("nanotime (");
  }

  @Test
  void whereItIsAllowedAndTheKernelTrustsItTheCounterIsUsedInSilence() {
    assumeCounter();
    JobRun.Result result =
        new JobRun(Several.class, folder).argument("sections").option(ACCESS).run();

    assertThat(result.runFile().root().get("clock").textValue()).isEqualTo("tsc");
    assertThat(result.err()).doesNotContainMatch("(?i)warning");
  }

  @Test
  void theCounterTellsTheTime() {
    assumeCounter();
    JobRun.Result result =
        new JobRun(ClockCheck.class, folder).argument(SECONDS).option(ACCESS).run();

    List<String> lines = result.err().lines().toList();
    System.out.println("after " + SECONDS + " s:\n" + result.err().strip());
    assertThat(lines.get(0)).isEqualTo("clock tsc");
    assertThat(lines).hasSize(5);
    for (String line : lines.subList(1, 4)) {
      String[] words = line.substring(line.indexOf(':') + 2).split(" of at most ", -1);
      assertWithMessage(line)
          .that(Math.abs(Double.parseDouble(words[0])))
          .isAtMost(Double.parseDouble(words[1]));
    }
  }

  private static void assumeCounter() {
    boolean here =
        Runtime.version().feature() >= 22
            && List.of("", "native access not enabled")
                .contains(CycleCounter.refusal(Path.of("/")));
    assumeTrue(here, "this JDK or this machine has no counter that may be used");
  }
}
