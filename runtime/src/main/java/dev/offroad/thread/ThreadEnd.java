package dev.offroad.thread;

import java.util.concurrent.TimeUnit;

/**
 * Waits for threads to end, but not for ever. An interrupt does not end that, and is kept. Nothing
 * here is to be initialized, so that it may be used where the stack is nearly full.
 */
public final class ThreadEnd {

  private ThreadEnd() {}

  /**
   * Waits for one.
   *
   * @param thread one that was started
   * @param mostMillis how long
   */
  public static void await(Thread thread, long mostMillis) {
    boolean interrupted = false;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
    for (long left = mostMillis; left > 0 && thread.isAlive(); ) {
      try {
        thread.join(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
