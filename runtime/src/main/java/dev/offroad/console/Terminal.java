package dev.offroad.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Decides whether standard output and standard error may carry colour: it is a terminal, the
 * terminal is not {@code dumb}, and the user has not set {@code NO_COLOR} (see no-color.org).
 */
public final class Terminal {

  private static final int STANDARD_OUTPUT = 1;
  private static final int STANDARD_ERROR = 2;

  private Terminal() {}

  /**
   * Whether to colour what goes to standard output.
   *
   * @return {@code true} only on a terminal that can show colour and whose user did not forbid it
   */
  public static boolean colourOnStandardOutput() {
    return colourAllowed(System.getenv()) && isTerminal(STANDARD_OUTPUT);
  }

  /**
   * Whether to colour what goes to standard error.
   *
   * @return {@code true} only on a terminal that can show colour and whose user did not forbid it
   */
  public static boolean colourOnStandardError() {
    return colourAllowed(System.getenv()) && isTerminal(STANDARD_ERROR);
  }

  /**
   * Whether standard output is a terminal that can move its cursor.
   *
   * @return {@code false} for a file, a pipe and a {@code dumb} terminal
   */
  public static boolean onStandardOutput() {
    return !"dumb".equals(System.getenv("TERM")) && isTerminal(STANDARD_OUTPUT);
  }

  static boolean colourAllowed(Map<String, String> environment) {
    String noColor = environment.get("NO_COLOR");
    boolean forbidden = noColor != null && !noColor.isEmpty();
    return !forbidden && !"dumb".equals(environment.get("TERM"));
  }

  /**
   * The JDK tells only whether standard input and output are both terminals; where the kernel shows
   * our files, ask it.
   */
  private static boolean isTerminal(int file) {
    Path link = Path.of("/proc/self/fd", Integer.toString(file));
    try {
      if (Files.isSymbolicLink(link)) {
        String device = Files.readSymbolicLink(link).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
    } catch (IOException | SecurityException e) {
      return false;
    }
    return false;
  }
}
