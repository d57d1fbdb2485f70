package dev.offroad.console;

/**
 * What failed where there was no memory or stack left to say so. A warning that is tried there may
 * be the first to use some class of the JDK's, whose start then fails, and with it each later use
 * of the class by the job's own code. So it is noted here, and said when all is well again. Nothing
 * here allocates, but for the words. Safe for use by any number of threads.
 */
final class Unsaid {

  private static final int MOST = 8;
  private static final String[] WHAT = new String[MOST];
  private static int count;

  private Unsaid() {}

  /** Notes it, unless it is noted or there is no room for more. */
  static synchronized void add(String what) {
    for (int i = 0; i < count; i++) {
      if (WHAT[i].equals(what)) {
        return;
      }
    }
    if (count < MOST) {
      WHAT[count] = what;
      count++;
    }
  }

  /** What stands at a place from 0 on; null after the last. */
  static synchronized String get(int place) {
    return place < count ? WHAT[place] : null;
  }

  /** The words for it. */
  static String words(String what) {
    return what
        + " failed: memory or the stack had run out, and what it would have given is missing. The"
        + " job went on.";
  }
}
