package dev.offroad.probe;

import dev.offroad.recording.CallPath;
import dev.offroad.recording.Frame;
import dev.offroad.run.CurrentRun;

/**
 * Takes the sections that are open on one thread along to others, for {@code dev.offroad.Offroad}.
 *
 * <p>Immutable and safe for use by any number of threads, at once too. No method throws anything: a
 * fault stops the thread's measurement with one warning, as in a {@link Probe}.
 */
public final class Carrier {

  private final CallPath path;

  private Carrier(CallPath path) {
    this.path = path;
  }

  /**
   * Whether anything is measured at all.
   *
   * @return {@code false} where there is never anything to carry
   */
  public static boolean enabled() {
    CurrentRun run = CurrentRun.getOrNull();
    return run != null && run.enabled();
  }

  /**
   * Takes up what is open on the calling thread.
   *
   * @return the carrier; null where nothing is open, or nothing is measured
   */
  public static Carrier here() {
    if (!enabled()) {
      return null;
    }
    try {
      CallPath path = Started.RECORDERS.path();
      return path == null ? null : new Carrier(path);
    } catch (Throwable fault) {
      Probe.stop(fault);
      return null;
    }
  }

  /**
   * Lets what the calling thread measures from now on hang under what was taken up.
   *
   * @return what {@link #end} must be given by the same thread; null where there is nothing to end
   */
  public Object begin() {
    try {
      return Started.RECORDERS.hang(path);
    } catch (Throwable fault) {
      Probe.stop(fault);
      return null;
    }
  }

  /**
   * Ends that.
   *
   * @param place what {@link #begin} gave
   */
  public void end(Object place) {
    if (place == null) {
      return;
    }
    try {
      ((Frame) place).leave();
    } catch (Throwable fault) {
      Probe.stop(fault);
    }
  }
}
