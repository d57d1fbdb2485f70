package dev.offroad.clock;

/**
 * Where the time of every recorder comes from, so that tests can move time by hand.
 *
 * <p>An abstract class, not an interface: with one subclass loaded the JIT compiler calls it
 * directly. Implementations are safe for use by any number of threads.
 */
public abstract class NanoClock {

  /** For subclasses. */
  protected NanoClock() {}

  /**
   * The time in nanoseconds since an arbitrary moment that is fixed for this clock. On one thread
   * it never goes back. A time handed to another thread may be ahead of that thread's, by the time
   * that memory takes from one processor to another (up to 176 ns were seen): a processor may read
   * its counter while it still waits for what was handed over.
   *
   * @return nanoseconds, comparable only with other readings of the same clock
   */
  public abstract long nanoTime();

  /**
   * The name of this clock, as the run file and the report state it.
   *
   * @return for example {@code nanotime}
   */
  public abstract String name();
}
