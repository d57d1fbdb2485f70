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

  /** Whether there is anything. */
  static synchronized boolean isEmpty() {
    return count == 0;
  }

  /** All of it in words. */
  static synchronized String words() {
    StringBuilder words = new StringBuilder("memory or the stack had run out. What failed: ");
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : ", ").append(WHAT[i]);
    }
    return words.append(". What that would have given is missing; the job went on.").toString();
  }
}
