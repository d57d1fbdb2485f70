package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.console.Console;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That the run file is brought up to date, and when it is next. */
final class CheckpointsTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private int written;

  @Test
  void aFileIsWrittenAndTheNextAnIntervalLater() {
    Checkpoints checkpoints = new Checkpoints(INTERVAL, () -> written++);
    assertThat(Duration.ofNanos(checkpoints.getAsLong())).isEqualTo(INTERVAL);
    assertThat(written).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeWrittenIsTriedAgain() {
    Checkpoints failing =
        new Checkpoints(
            INTERVAL,
            () -> {
              throw new IOException("no space, says the test");
            });
    assertThat(Duration.ofNanos(failing.getAsLong())).isEqualTo(INTERVAL);
    assertThat(Console.warnings().toString()).contains("no space, says the test");
  }
}
