package dev.offroad.capture;

/**
 * Whether the run is about to end, and what nobody waits for is given up. Once it is, it stays so.
 * Safe for use by any number of threads.
 */
final class Hurry {

  private volatile boolean begun;

  void begin() {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /**
   * Called by what may be given up, between two pieces of its work.
   *
   * @throws GivenUp when it is
   */
  void goOn() {
    if (begun) {
      throw new GivenUp();
    }
  }

  /** Something was not needed any more. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private GivenUp() {
      super(null, null, false, false);
    }
  }
}
