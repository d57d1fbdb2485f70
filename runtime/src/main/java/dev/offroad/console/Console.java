package dev.offroad.console;

import dev.offroad.thread.DaemonThread;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Says things on standard error, each line marked as ours. A warning is said once for each subject,
 * so that a fault in a hot loop is one line, not a million. It is printed by a thread of its own:
 * standard error may be a pipe that nobody reads, or a stream of the job's that waits for a lock
 * which the warned thread has.
 *
 * <p>Safe for use by any number of threads; never throws.
 */
public final class Console {

  private static final String MARK = "[offroad] ";
  private static final int MOST_SUBJECTS = 256;
  private static final int LONGEST_KEPT = 1_000;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** A warning that is printed by then comes before what the job says next. */
  private static final long MILLIS_TO_PRINT = 100;

  /** Made in advance: the first warning may come where it could not be made. */
  private static final Runnable PRINTING = Console::printPending;

  private static volatile boolean caughtUp;
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();
  private static final Queue<String> KEPT = new ConcurrentLinkedQueue<>();

  /** What no thread prints yet, as whole lines. */
  private static final Queue<String> PENDING = new ConcurrentLinkedQueue<>();

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
        warn(message);
      }
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      couldNotWarn("a warning");
    }
  }

  private static void warn(String message) {
    PENDING.add(line("warning: " + message));
    if (!DaemonThread.runAside("offroad-console", PRINTING, MILLIS_TO_PRINT)) {
      printPending();
    }
  }

  /** Prints, on the calling thread, the warnings that no other thread prints yet. */
  public static void printPending() {
    for (String line = PENDING.poll(); line != null; line = PENDING.poll()) {
      print(line);
    }
  }

  /** Has this class ready: where memory has run out, it could not be loaded any more. */
  public static void prepare() {
    Unsaid.isEmpty();
  }

  /**
   * Does all that a warning takes, but for saying it: a class of the JDK's that is initialized for
   * the first time where memory is about to run out may fail for good, and what was not said for
   * lack of memory is said when there is some, which may be just before the next lack.
   */
  public static void practise() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, Encoding.ofStandardError());
    String line = line("warning: " + Unsaid.words());
    DaemonThread.runAside("offroad-console", () -> print(nowhere, line), MILLIS_TO_PRINT);
  }

  /**
   * Notes that something failed where a warning cannot be put into words. Allocates nothing.
   *
   * @param what the work that failed, in a few words; one of few
   */
  public static void couldNotWarn(String what) {
    Unsaid.add(what);
  }

  /** Says what could not be said. Once in a JVM: what comes later is in the report only. */
  public static void catchUp() {
    if (!Unsaid.isEmpty() && !caughtUp) {
      try {
        String words = Unsaid.words();
        caughtUp = true;
        warn(words);
      } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
        caughtUp = false; // It is tried again.
      }
    }
  }

  /**
   * The warnings that were printed in this JVM, so that the report has them too: the standard error
   * of a long job is often lost. What could not be said is among them.
   *
   * @return a copy, in the order in which they were printed
   */
  public static List<String> warnings() {
    List<String> warnings = new ArrayList<>(KEPT);
    if (!Unsaid.isEmpty()) {
      warnings.add(Unsaid.words());
    }
    return List.copyOf(warnings);
  }

  /**
   * Prints one line, whatever it quotes: control characters are shown as escapes.
   *
   * @param message the line to print, without its mark
   */
  public static void say(String message) {
    print(line(message));
  }

  private static String line(String message) {
    StringBuilder line = new StringBuilder(MARK);
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (Character.isISOControl(c)) {
        line.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]); // none is above 0x9f
      } else {
        line.append(c);
      }
    }
    return line.append(System.lineSeparator()).toString();
  }

  /**
   * Prints a block of text as it is, but for characters that standard error cannot show.
   *
   * @param text the text, with its line ends
   */
  public static void print(String text) {
    PrintStream err = System.err;
    if (err != null) {
      print(err, text);
    }
  }

  /** As it is, where a security manager keeps to itself what the encoding is. */
  private static String showable(String text) {
    try {
      return Encoding.showable(text, Encoding.ofStandardError());
    } catch (SecurityException e) {
      return text;
    }
  }

  private static void print(PrintStream err, String text) {
    try {
      err.print(showable(text));
      err.flush();
    } catch (Throwable e) {
      // A stream of the user's code, which may throw anything: nobody can be told.
      return;
    }
  }
}
