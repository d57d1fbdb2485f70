package dev.offroad.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Decides whether standard error may carry colour: it is a terminal, the terminal is not {@code
 * dumb}, and the user has not set {@code NO_COLOR} (see no-color.org).
 */
public final class Terminal {

  private Terminal() {}

  /**
   * Whether to colour what goes to standard error.
   *
   * @return {@code true} only on a terminal that can show colour and whose user did not forbid it
   */
  public static boolean colourOnStandardError() {
    return colourAllowed(System.getenv()) && standardErrorIsTerminal();
  }

  static boolean colourAllowed(Map<String, String> environment) {
    String noColor = environment.get("NO_COLOR");
    boolean forbidden = noColor != null && !noColor.isEmpty();
    return !forbidden && !"dumb".equals(environment.get("TERM"));
  }

  /** The JDK tells only of standard input and output; where the kernel shows our files, ask it. */
  private static boolean standardErrorIsTerminal() {
    Path standardError = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(standardError)) {
        String device = Files.readSymbolicLink(standardError).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
    } catch (IOException | SecurityException e) {
      return false;
    }
    return false;
  }
}
