package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Who waits for steps waits as long as they go on. */
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
    assertThat(steps.await(1)).isEqualTo("two stood still for 1.0E-9 s");
  }

  @Test
  void aStepThatGoesOnIsWaitedFor() throws InterruptedException {
    long limit = 50_000_000;
    Thread worker =
        new Thread(
            () -> {
              steps.begin("slow");
              long end = System.nanoTime() + 4 * limit;
              for (int depth = 0; System.nanoTime() < end; depth = (depth + 1) % 50) {
                sleepAt(depth);
              }
              steps.end();
            },
            "slow worker");
    worker.start();
    assertThat(steps.await(limit)).isEmpty();
    worker.join();
  }

  private static void sleepAt(int depth) {
    if (depth > 0) {
      sleepAt(depth - 1);
    } else {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void aStepThatGoesOnForEverIsNot() {
    Steps endless = new Steps(200);
    Thread worker =
        new Thread(
            () -> {
              endless.begin("endless");
              for (int depth = 0; !Thread.interrupted(); depth = (depth + 1) % 50) {
                sleepAt(depth);
              }
            },
            "endless worker");
    worker.start();
    try {
      assertThat(endless.await(200_000_000)).matches("(endless)? was not done after 0\\.2\\d* s");
    } finally {
      worker.interrupt();
    }
  }

  @Test
  void anInterruptIsKeptAndEndsNothing() {
    Thread.currentThread().interrupt();
    steps.begin("one");
    assertThat(steps.await(1_000_000)).isEqualTo("one stood still for 0.001 s");
    assertThat(Thread.interrupted()).isTrue();
  }
}
