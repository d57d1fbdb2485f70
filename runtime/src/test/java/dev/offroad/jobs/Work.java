package dev.offroad.jobs;

/** Work that jobs of tests do. */
final class Work {

  private Work() {}

  /** Keeps the processor busy for as long. */
  static void busy(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
