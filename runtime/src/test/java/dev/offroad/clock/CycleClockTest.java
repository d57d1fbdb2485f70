package dev.offroad.clock;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counter in nanoseconds, with a counter and a system clock that are moved by hand. */
final class CycleClockTest {

  private static final long SECOND = 1_000_000_000L;

  /** What the first pieces, of milliseconds, were off by is made good by then. */
  private static final int PIECES_TO_SETTLE = 60;

  /** Two clocks of which the one shows this many ticks for a nanosecond of the other. */
  private static final class ByHand extends CycleClock.Source {
    private double ticksPerNano;
    private double ticks = 1e12;
    private long nanos = -77;

    /** So many readings of the system's clock are slow to come back: code is not compiled yet. */
    int cold;

    ByHand(double ticksPerNano) {
      this.ticksPerNano = ticksPerNano;
    }

    void pass(long moreNanos) {
      nanos += moreNanos;
      ticks += moreNanos * ticksPerNano;
    }

    @Override
    long ticks() {
      // A reading takes some time, as it does in truth.
      pass(10);
      return (long) ticks;
    }

    @Override
    long nanos() {
      pass(25);
      long read = nanos;
      if (cold > 0) {
        cold--;
        pass(2_000);
      }
      return read;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.05, 2.0, 2.449_8, 3.7, 5.999})
  void itFollowsTheSystemsClock(double ticksPerNano) {
    ByHand source = new ByHand(ticksPerNano);
    CycleClock clock = CycleClock.start(source);
    source.pass(100_000_000);
    clock.nanoTime();
    source.pass(100_000_000);

    for (int i = 0; i < 200; i++) {
      clock.nanoTime();
      source.pass(SECOND / 3);
      clock.nanoTime(); // may calibrate, which takes some time itself
      long difference = clock.nanoTime() - source.nanos;
      assertWithMessage("after %s readings", i)
          .that(Math.abs(difference))
          .isLessThan(i < PIECES_TO_SETTLE ? 1_000_000 : 300);
    }
    assertThat(clock.name()).isEqualTo("tsc");
  }

  @Test
  void readingsByCodeThatIsNotCompiledYetAreNoChangeOfRate() {
    ByHand source = new ByHand(2.5);
    source.cold = 30;
    CycleClock clock = CycleClock.start(source);
    for (int i = 0; i < 200; i++) {
      source.pass(SECOND / 3);
      clock.nanoTime();
    }
    assertThat(clock.name()).isEqualTo("tsc");
    assertThat(Math.abs(clock.nanoTime() - source.nanos)).isLessThan(300);
  }

  /** A system clock that is slewed, as a time daemon does it, is followed without a jump. */
  @Test
  void itFollowsASystemClockThatIsSlewed() {
    ByHand source = new ByHand(2.5);
    CycleClock clock = CycleClock.start(source);
    long last = clock.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      source.ticksPerNano = 2.5 * (1 + 50e-6 * Math.sin(i / 20_000.0));
      source.pass(1_000_000);
      long now = clock.nanoTime();
      assertThat(now - last).isAtLeast(990_000);
      assertThat(now - last).isAtMost(1_010_000);
      last = now;
    }
    assertThat(Math.abs(last - source.nanos)).isLessThan(1_000_000);
    assertThat(clock.name()).isEqualTo("tsc");
  }

  @Test
  void afterAChangeOfRateTheRestIsTimedByTheSystemsClock() {
    ByHand source = new ByHand(2.5);
    CycleClock clock = CycleClock.start(source);
    source.pass(SECOND);
    clock.nanoTime();
    long before = clock.nanoTime();
    source.ticksPerNano = 3.1;
    source.pass(30 * SECOND);
    long after = clock.nanoTime();
    assertThat(after).isGreaterThan(before);
    assertThat(clock.name()).isEqualTo("nanotime (the time-stamp counter changed its rate)");

    source.pass(SECOND);
    assertThat(clock.nanoTime() - after).isIn(Range.closed(SECOND, SECOND + 1_000));
  }

  @Test
  void ticksThatAreTooLongAreRefused() {
    assertThrows(IllegalStateException.class, () -> CycleClock.start(new ByHand(0.025)));
  }
}
