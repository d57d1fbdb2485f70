package dev.offroad.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Says things on standard error, each line marked as ours. A warning is said once for each subject,
 * so that a fault in a hot loop is one line, not a million.
 *
 * <p>Safe for use by any number of threads; never throws.
 */
public final class Console {

  private static final String MARK = "[offroad] ";
  private static final int MOST_SUBJECTS = 256;
  private static final int LONGEST_KEPT = 1_000;
  private static final String UNSAID =
      "something went wrong that could not be said, as memory or the stack had run out: figures may"
          + " be missing";
  private static volatile boolean unsaid;
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();
  private static final Queue<String> KEPT = new ConcurrentLinkedQueue<>();

  private Console() {}

  /**
   * Prints a warning unless one with the same subject was printed before in this JVM.
   *
   * @param subject what the warning is about; the key that makes it unique
   * @param message the line to print
   */
  public static void warnOnce(String subject, String message) {
    try {
      if (WARNED.size() < MOST_SUBJECTS && WARNED.add(subject)) {
        KEPT.add(message.length() > LONGEST_KEPT ? message.substring(0, LONGEST_KEPT) : message);
        say("warning: " + message);
      }
    } catch (OutOfMemoryError | StackOverflowError e) {
      couldNotWarn();
    }
  }

  /** Has this class ready: where memory has run out, it could not be loaded any more. */
  public static void prepare() {
    unsaid = false;
  }

  /** Notes that a warning could not even be put into words. Allocates nothing. */
  public static void couldNotWarn() {
    unsaid = true;
  }

  /**
   * The warnings that were printed in this JVM, so that the report has them too: the standard error
   * of a long job is often lost.
   *
   * @return a copy, in the order in which they were printed
   */
  public static List<String> warnings() {
    List<String> warnings = new ArrayList<>(KEPT);
    if (unsaid) {
      warnings.add(UNSAID);
    }
    return warnings;
  }

  /**
   * Prints one line, whatever it quotes: control characters are shown as escapes.
   *
   * @param message the line to print, without its mark
   */
  public static void say(String message) {
    StringBuilder line = new StringBuilder(MARK);
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      line.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : c);
    }
    print(line.append(System.lineSeparator()).toString());
  }

  /**
   * Prints a block of text as it is, but for characters that standard error cannot show.
   *
   * @param text the text, with its line ends
   */
  public static void print(String text) {
    PrintStream err = System.err;
    if (err == null) {
      return;
    }
    try {
      err.print(Encoding.showable(text, Encoding.ofStandardError()));
      err.flush();
    } catch (RuntimeException | Error e) {
      // A stream that the user's code has put there: nobody can be told.
      return;
    }
  }
}
