package dev.offroad.cli.runfile;

import java.nio.file.Path;

/**
 * What comes from a file or from the command line, as one line of a terminal may show it: control
 * characters and line ends as escapes, long texts without their end.
 */
public final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /**
   * The name of a file.
   *
   * @param file the file as the user named it
   * @return its name in one line
   */
  public static String path(Path file) {
    String name = file.toString();
    return name.isEmpty() ? "\"\"" : oneLine(name);
  }

  /**
   * A text in one line.
   *
   * @param text anything
   * @return the text with its control characters and lone surrogates as escapes
   */
  public static String oneLine(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> appendTo(shown, c));
    return shown.toString();
  }

  /** A text in quotes, at most 40 characters of it. */
  static String quoted(String text) {
    return '"' + oneLine(shortened(text)) + '"';
  }

  /** The first 40 characters. */
  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
  }

  private static void appendTo(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format("\\u%04x", c));
      default -> shown.appendCodePoint(c);
    }
  }
}
