package dev.offroad.capture;

/**
 * The kind of a thread, from its name: {@code pool-1-thread-7} is one of {@code pool-1-thread-*}.
 */
final class ThreadKind {

  private static final int LONGEST_NAME = 200;

  private ThreadKind() {}

  /** The name with the number at its end replaced by {@code *}. */
  static String of(String thread) {
    String name = thread.length() > LONGEST_NAME ? thread.substring(0, LONGEST_NAME) : thread;
    int end = name.length();
    while (end > 0 && isDigit(name.charAt(end - 1))) {
      end--;
    }
    return end == name.length() ? name : name.substring(0, end) + "*";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
