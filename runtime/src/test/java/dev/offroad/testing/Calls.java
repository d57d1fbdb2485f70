package dev.offroad.testing;

import dev.offroad.recording.Frame;
import dev.offroad.recording.Recorders;

/** Calls of the calling thread, by a clock that is moved. */
public final class Calls {

  private final Recorders recorders;
  private final ManualClock clock;

  /** Calls that these recorders record. */
  public Calls(Recorders recorders, ManualClock clock) {
    this.recorders = recorders;
    this.clock = clock;
  }

  /** A call of a section that lasts so many nanoseconds. */
  public void call(int section, long nanos) {
    Frame frame = recorders.current().enter(section);
    clock.advance(nanos);
    frame.exit(false);
  }
}
