package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who waits for steps waits as long as they go on. */
final class StepsTest {

  private static final long LONG = TimeUnit.MINUTES.toNanos(1);

  private long progress;
  private final Steps steps = new Steps(() -> progress);

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
  void aStepThatGoesOnIsWaitedFor() {
    long[] looks = {0};
    Steps slow = new Steps(() -> Math.min(looks[0]++, 20));
    slow.begin("slow");
    long start = System.nanoTime();
    assertThat(slow.await(4_000_000)).isEqualTo("slow");
    assertThat(looks[0]).isGreaterThan(20L);
    assertThat(System.nanoTime() - start).isAtLeast(8_000_000L);
  }

  @Test
  void anInterruptIsKeptAndEndsNothing() {
    Thread.currentThread().interrupt();
    steps.begin("one");
    assertThat(steps.await(1_000_000)).isEqualTo("one");
    assertThat(Thread.interrupted()).isTrue();
  }
}
