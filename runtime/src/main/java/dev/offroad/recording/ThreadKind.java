package dev.offroad.recording;

import dev.offroad.snapshot.ThreadEntry;

/**
 * The kind of a thread, from its name: {@code pool-1-thread-7} is one of {@code pool-1-thread-*}.
 */
public final class ThreadKind {

  /** So many kinds are told apart. */
  public static final int MOST = 500;

  /** What is beyond {@link #MOST}. */
  public static final String OTHERS = ThreadEntry.OTHERS;

  /** Virtual threads without a name, as most are. */
  static final String VIRTUAL = "(virtual threads)";

  private static final int LONGEST_NAME = 200;

  private ThreadKind() {}

  /**
   * The name with the number at its end replaced by {@code *}. The kind of a kind is itself.
   *
   * @param thread the name of the thread
   * @return its kind
   */
  public static String of(String thread) {
    String name = thread.length() > LONGEST_NAME ? thread.substring(0, LONGEST_NAME) : thread;
    int end = name.length();
    while (end > 0 && isDigit(name.charAt(end - 1))) {
      end--;
    }
    return end == name.length() ? name : name.substring(0, end) + "*";
  }

  /** The name of a thread that counts under a kind, whatever it is named: the kind, if need be. */
  static String within(String kind, String thread) {
    return of(thread).equals(kind) ? thread : kind;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
