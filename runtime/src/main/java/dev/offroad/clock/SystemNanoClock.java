package dev.offroad.clock;

/**
 * {@link System#nanoTime()}: monotonic on every JVM, some 20 to 30 ns a reading on most machines.
 */
public final class SystemNanoClock extends NanoClock {

  private final String name;

  /** A clock without state. */
  public SystemNanoClock() {
    this("nanotime");
  }

  SystemNanoClock(String name) {
    this.name = name;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public String name() {
    return name;
  }
}
