package dev.offroad.benchmarks;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The benchmarks compile and start. Nothing is timed here: that needs a quiet machine and minutes.
 */
class BenchmarksStartTest {

  /**
   * Eight of one measured call, three of the compiler, a reader or none beside two trees, a run
   * file, eighteen peers in three shapes.
   */
  private static final int ALL = 8 + 3 + 4 + 1 + 18 * 3;

  @Test
  void eachBenchmarkRunsOnce() throws Exception {
    ChainedOptionsBuilder inThisJvm =
        once()
            .include("dev.offroad.benchmarks.*")
            .param("methods", "100")
            .param("seconds", "0")
            .forks(0);
    assertThat(new Runner(inThisJvm.build()).run()).hasSize(ALL);
  }

  @Test
  void newerJvmsTakeTheOptionsThatOlderOnesDoNotHave() throws Exception {
    NewerJdk.orSkip(25, "JVM options of method timing, and of native access for the clock tsc");
    ChainedOptionsBuilder inNewJvms =
        once()
            .include("OffroadSettings.ExactTsc.call$")
            .include("FlightRecorder.MethodTiming.call$")
            .forks(1)
            .jvmArgs();
    assertThat(new Runner(inNewJvms.build()).run()).hasSize(2);
  }

  private static ChainedOptionsBuilder once() {
    return new OptionsBuilder()
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(1))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
