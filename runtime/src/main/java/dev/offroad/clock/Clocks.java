package dev.offroad.clock;

/** Chooses the clock. */
public final class Clocks {

  private Clocks() {}

  /**
   * The processor's counter where it is safe, otherwise {@link System#nanoTime()} under a name that
   * says why.
   *
   * @return the clock, whose {@link NanoClock#name} is {@code tsc} or, for example, {@code nanotime
   *     (native access not enabled)}
   */
  public static NanoClock fastest() {
    String refusal = CycleCounter.refusal();
    if (refusal.isEmpty()) {
      try {
        return CycleClock.start();
      } catch (IllegalStateException e) {
        refusal = e.getMessage();
      }
    }
    return new SystemNanoClock("nanotime (" + refusal + ")");
  }
}
