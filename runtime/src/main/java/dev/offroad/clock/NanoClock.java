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
   * it never goes back; a time handed to another thread may be up to 100 ns ahead of that thread's.
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
