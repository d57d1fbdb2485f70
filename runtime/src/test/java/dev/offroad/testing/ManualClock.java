package dev.offroad.testing;

import dev.offroad.clock.NanoClock;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves by hand, from any thread. */
public final class ManualClock extends NanoClock {

  private final AtomicLong now = new AtomicLong(1_000_000);
  private final long step;

  /** A clock that stands still until it is moved. */
  public ManualClock() {
    this(0);
  }

  private ManualClock(long step) {
    this.step = step;
  }

  /** A clock that moves on by {@code step} at each reading. */
  public static ManualClock ticking(long step) {
    return new ManualClock(step);
  }

  /** Moves the clock; a negative number moves it back. */
  public void advance(long nanos) {
    now.addAndGet(nanos);
  }

  @Override
  public long nanoTime() {
    return now.addAndGet(step);
  }

  @Override
  public String name() {
    return "manual";
  }
}
