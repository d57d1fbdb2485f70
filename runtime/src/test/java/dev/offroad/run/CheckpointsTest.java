package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.console.Console;
import dev.offroad.testing.ManualClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the run file is brought up to date, by a clock that the test moves. */
final class CheckpointsTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final ManualClock clock = new ManualClock();

  @Test
  void filesAreAnIntervalApartWhateverTheirWritingTakes() {
    assertThat(checkpoint(Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));
    assertThat(checkpoint(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void onASlowDiskHalfOfTheTimePassesBetweenFiles() {
    assertThat(checkpoint(Duration.ofSeconds(8))).isEqualTo(Duration.ofSeconds(8));
    assertThat(checkpoint(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aFileThatCannotBeWrittenIsTriedAgain() {
    Checkpoints failing =
        new Checkpoints(
            clock,
            INTERVAL,
            () -> {
              throw new IOException("no space, says the test");
            });
    assertThat(Duration.ofNanos(failing.getAsLong())).isEqualTo(INTERVAL);
    assertThat(Console.warnings().toString()).contains("no space, says the test");
  }

  private Duration checkpoint(Duration took) {
    Checkpoints checkpoints = new Checkpoints(clock, INTERVAL, () -> clock.advance(took.toNanos()));
    return Duration.ofNanos(checkpoints.getAsLong());
  }
}
