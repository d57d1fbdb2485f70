package dev.offroad.cli.watch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal has room for.
 *
 * @param lines lines, at least one
 * @param columns characters in each, at least one
 */
record TerminalSize(int lines, int columns) {

  /** Where nothing is known. */
  static final TerminalSize USUAL = new TerminalSize(24, 80);

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern STTY = Pattern.compile("\\s*([0-9]{1,5}) ([0-9]{1,5})\\s*");
  private static final int PATIENCE_MILLIS = 500;

  /** The size of the user's terminal now: of the environment, of the terminal itself, the usual. */
  static TerminalSize now() {
    Map<String, String> environment = System.getenv();
    boolean known = environment.containsKey("LINES") && environment.containsKey("COLUMNS");
    return of(environment, known ? USUAL : ofStty(stty()).orElse(USUAL));
  }

  /** What the environment says, and for what it does not say, {@code other}. */
  static TerminalSize of(Map<String, String> environment, TerminalSize other) {
    return new TerminalSize(
        number(environment.get("LINES"), other.lines),
        number(environment.get("COLUMNS"), other.columns));
  }

  private static int number(String text, int other) {
    return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : other;
  }

  /** What {@code stty size} printed: lines and columns. Zero is for not known. */
  static Optional<TerminalSize> ofStty(String printed) {
    Matcher matcher = STTY.matcher(printed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int lines = Integer.parseInt(matcher.group(1));
    int columns = Integer.parseInt(matcher.group(2));
    return lines == 0 || columns == 0
        ? Optional.empty()
        : Optional.of(new TerminalSize(lines, columns));
  }

  /** What it printed, empty where it cannot be asked. */
  private static String stty() {
    try {
      Process process =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Terminals differ in where the cursor is after the last column was written. */
  TerminalSize withoutLastColumn() {
    return new TerminalSize(lines, Math.max(1, columns - 1));
  }

  /** A text in lines that fit. */
  List<String> wrapped(String text) {
    List<String> parts = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    for (int from = 0; from < characters.length; from += columns) {
      parts.add(new String(characters, from, Math.min(columns, characters.length - from)));
    }
    return parts;
  }
}
