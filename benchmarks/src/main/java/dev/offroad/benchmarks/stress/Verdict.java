package dev.offroad.benchmarks.stress;

import java.util.List;

/** What jcstress is told of readings; anything else is the text of a law that was broken. */
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

  private Verdict() {}

  /** Whether a law is broken. */
  static boolean isBroken(String verdict) {
    return !WAYS.contains(verdict);
  }

  /** Which of two ways is the harder one; the text of a broken law, where one of them is that. */
  static String harder(String one, String other) {
    if (isBroken(other)) {
      return other;
    }
    return WAYS.indexOf(one) < WAYS.indexOf(other) ? other : one;
  }
}
