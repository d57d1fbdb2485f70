package dev.offroad.testing;

import java.util.concurrent.CountDownLatch;

/** Waits in tests, where nobody interrupts. */
public final class Latches {

  private Latches() {}

  /** Waits until it is open. */
  public static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
