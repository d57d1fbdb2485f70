package dev.offroad.benchmarks.stress;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What jcstress is told of readings; anything else is the name of a law that was broken. */
final class Verdict {

  /** The thread had no recorder yet. */
  static final String NOTHING_YET = "nothing yet";

  /** All calls had ended. */
  static final String AFTERWARDS = "afterwards";

  /** The reader copied the recorder amid the calls. */
  static final String COPIED = "copied";

  /** The writer answered the reader's request amid the calls. */
  static final String ANSWERED = "answered";

  private static final List<String> WAYS = List.of(NOTHING_YET, AFTERWARDS, COPIED, ANSWERED);

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private Verdict() {}

  /**
   * A law is broken.
   *
   * @param law its name
   * @param found what broke it, which is printed for the first one of each JVM
   */
  static String broken(String law, Object found) {
    if (TOLD.compareAndSet(false, true)) {
      System.err.println(law + ": " + found);
    }
    return law;
  }

  /** Whether a law is broken. */
  static boolean isBroken(String verdict) {
    return !WAYS.contains(verdict);
  }

  /** Which of two ways is the harder one; a broken law, where one of them is that. */
  static String harder(String one, String other) {
    if (isBroken(other)) {
      return other;
    }
    return WAYS.indexOf(one) < WAYS.indexOf(other) ? other : one;
  }
}
