package dev.offroad.clock;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the counter is refused, each reason by its name. */
final class CycleCounterTest {

  @TempDir private Path root;

  @BeforeEach
  void onlyWhereTheKernelIsAsked() {
    boolean asked =
        Runtime.version().feature() >= 22
            && System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    assumeTrue(asked, "the kernel is asked on JDK 22 and newer on Linux on x86-64 only");
  }

  private void kernel(String flags, String source) throws IOException {
    Files.createDirectories(root.resolve("proc"));
    Files.writeString(
        root.resolve("proc/cpuinfo"),
        "processor\t: 0\nflags\t\t: fpu " + flags + " lm\nbugs\t: x\n");
    Path folder = root.resolve("sys/devices/system/clocksource/clocksource0");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("current_clocksource"), source + "\n");
  }

  @Test
  void aCounterWithoutAConstantRateIsRefused() throws IOException {
    kernel("tsc nonstop_tsc", "tsc");
    assertThat(CycleCounter.refusal(root)).isEqualTo("the processor has no constant_tsc");
  }

  @Test
  void aCounterThatStopsInSleepIsRefused() throws IOException {
    kernel("tsc constant_tsc", "tsc");
    assertThat(CycleCounter.refusal(root)).isEqualTo("the processor has no nonstop_tsc");
  }

  @Test
  void aCounterThatTheKernelDoesNotUseIsRefused() throws IOException {
    kernel("constant_tsc nonstop_tsc", "hpet");
    assertThat(CycleCounter.refusal(root)).isEqualTo("the kernel's clock source is hpet");
  }

  @Test
  void aKernelThatCannotBeAskedIsNotTrusted() {
    assertThat(CycleCounter.refusal(root))
        .isEqualTo("what the kernel thinks of the counter is not known");
  }

  @Test
  void withoutNativeAccessItIsRefused() throws IOException {
    kernel("constant_tsc nonstop_tsc", "tsc");
    assertThat(CycleCounter.refusal(root))
        .isEqualTo(MachineCode.isAllowed() ? "" : "native access not enabled");
  }
}
