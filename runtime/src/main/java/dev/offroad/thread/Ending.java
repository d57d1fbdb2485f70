package dev.offroad.thread;

/**
 * The end of something, which threads wait for, but not for ever. To wait takes no memory: where
 * there is none, the JDK's latches and locks wait for ever, whatever limit they were given (JDK
 * 25). Safe for use by any number of threads.
 */
public final class Ending {

  private static final long NANOS_OF_A_MILLI = 1_000_000;

  private boolean hasCome;

  /** Nothing has ended. */
  public Ending() {}

  /** It ends, for good. */
  public synchronized void come() {
    hasCome = true;
    notifyAll();
  }

  /**
   * Whether it has ended.
   *
   * @return {@code true} from then on
   */
  public synchronized boolean hasCome() {
    return hasCome;
  }

  /**
   * Waits for it.
   *
   * @param nanos how long, in nanoseconds
   * @return whether it has ended
   * @throws InterruptedException when the thread is interrupted
   */
  public synchronized boolean await(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; !hasCome && left > 0; left = end - System.nanoTime()) {
      // Rounded up, as a wait of nothing has no end.
      wait((left + NANOS_OF_A_MILLI - 1) / NANOS_OF_A_MILLI);
    }
    return hasCome;
  }
}
