package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who waits for steps waits for each, not for all together. */
final class StepsTest {

  private static final long LONG = TimeUnit.MINUTES.toNanos(1);

  private final Steps steps = new Steps();

  @Test
  void anEndEndsIt() {
    steps.begin("one");
    steps.end();
    assertThat(steps.await(LONG)).isEmpty();
  }

  @Test
  void theStepThatTakesTooLongIsNamed() {
    steps.begin("one");
    steps.begin("two");
    assertThat(steps.await(1)).isEqualTo("two");
  }

  @Test
  void anInterruptIsKeptAndEndsNothing() {
    Thread.currentThread().interrupt();
    steps.begin("one");
    assertThat(steps.await(1_000_000)).isEqualTo("one");
    assertThat(Thread.interrupted()).isTrue();
  }
}
