package dev.offroad.benchmarks;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stress tests compile and start. What they find needs minutes: {@code benchmarks/stress}. */
class StressStartTest {

  private static final int ALL = 7;

  @TempDir private Path folder;

  @Test
  void eachStressTestRunsAndBreaksNoLaw() throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder jcstress =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.openjdk.jcstress.Main",
            "-t",
            "dev.offroad.benchmarks.stress",
            "-m",
            "sanity",
            "-sc",
            "false",
            "-af",
            "NONE",
            "-f",
            "1",
            "-fsm",
            "1",
            "-jvmArgs",
            "-XX:TieredStopAtLevel=1",
            "-r",
            folder.toString());
    jcstress.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    jcstress.start().waitFor();

    String text = Files.readString(output);
    assertWithMessage(text)
        .that(text)
        .containsMatch("Results: (\\d+) planned; \\1 passed, 0 failed, 0 soft errs, 0 hard errs");
    assertThat(text).contains("All remaining tests: " + ALL + " matching test results");
  }
}
