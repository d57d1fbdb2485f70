package dev.offroad.clock;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The clock that is chosen on this machine: the truth of it is tested in a JVM that may use it. */
final class ClocksTest {

  @Test
  void theNameSaysWhichClockItIsAndWhyNoOther() {
    NanoClock clock = Clocks.fastest();
    String refusal = CycleCounter.refusal();
    assertThat(clock.name()).isEqualTo(refusal.isEmpty() ? "tsc" : "nanotime (" + refusal + ")");
    if (Runtime.version().feature() < 22) {
      assertThat(clock.name()).isEqualTo("nanotime (needs JDK 22 or newer)");
    }
  }

  @Test
  void itNeverGoesBack() {
    NanoClock clock = Clocks.fastest();
    long last = clock.nanoTime();
    for (int i = 0; i < 2_000_000; i++) {
      long now = clock.nanoTime();
      assertThat(now >= last).isTrue();
      last = now;
    }
    assertThat(Math.abs(last - System.nanoTime())).isLessThan(50_000_000L);
  }
}
