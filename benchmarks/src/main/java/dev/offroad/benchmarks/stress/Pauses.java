package dev.offroad.benchmarks.stress;

/**
 * What a writer does between its calls. A copy takes as long as hundreds of calls: only where the
 * writer now and then does something else does a copy succeed amid the calls, and only where it
 * does not for long does one fail. Confined to the writer.
 */
final class Pauses {

  /** None: a reader that wants a copy has to ask. */
  static final int NONE = 0;

  /** Some of them longer than a copy takes. */
  static final int LONG = 512;

  private final int longest;
  private int random;

  /**
   * Pauses of random lengths.
   *
   * @param longest how often the processor is told that somebody waits, at most
   */
  Pauses(int longest) {
    this.longest = longest;
    random = System.identityHashCode(this) | 1;
  }

  /** Rests for a while, three times out of four not at all. */
  void pause() {
    if (longest == NONE) {
      return;
    }
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    if ((random & 3) == 0) {
      int length = (random >>> 2) % longest;
      for (int i = 0; i < length; i++) {
        Thread.onSpinWait();
      }
    }
  }
}
