package dev.offroad.thread;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who waits for an end waits until it comes, or as long as it was told to. */
final class EndingTest {

  private static final long LONG = TimeUnit.MINUTES.toNanos(1);

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
    Thread comes = new Thread(ending::come);
    comes.start();
    assertThat(ending.await(LONG)).isTrue();
    assertThat(ending.await(0)).isTrue();
    assertThat(ending.hasCome()).isTrue();
    comes.join();
  }

  @Test
  void anInterruptEndsTheWait() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> ending.await(LONG));
  }
}
