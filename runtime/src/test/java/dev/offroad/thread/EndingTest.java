package dev.offroad.thread;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Who waits for an end waits until it comes, or as long as it was told to. */
final class EndingTest {

  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final Ending ending = new Ending();

  @Test
  void whoWaitsForLongerThanItIsToDoesSoInVain() throws InterruptedException {
    long start = System.nanoTime();
    assertThat(ending.await(2_500_000)).isFalse();
    assertThat(System.nanoTime() - start).isAtLeast(2_500_000L);
    assertThat(ending.await(0)).isFalse();
    assertThat(ending.hasCome()).isFalse();
  }

  @Test
  void whoWaitsIsToldWhenItComesAndWhoAsksLaterToo() throws InterruptedException {
    AtomicBoolean told = new AtomicBoolean();
    Thread waits = new Thread(() -> told.set(waitForIt()));
    waits.setDaemon(true);
    waits.start();
    while (waits.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    ending.come();
    waits.join(TimeUnit.MINUTES.toMillis(1));
    assertThat(told.get()).isTrue();
    assertThat(ending.await(0)).isTrue();
    assertThat(ending.hasCome()).isTrue();
  }

  private boolean waitForIt() {
    try {
      return ending.await(LONG);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void anInterruptEndsTheWait() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> ending.await(LONG));
  }
}
