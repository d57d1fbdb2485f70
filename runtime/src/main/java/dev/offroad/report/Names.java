package dev.offroad.report;

/**
 * Names as a terminal or a page may show them: they are other people's input. Control and format
 * characters, line ends and lone surrogates are shown as escapes; a name that is too long loses its
 * middle.
 */
public final class Names {

  private static final int LONGEST = 60;
  private static final char FIRST_PRINTABLE = ' ';

  /** Of ASCII. */
  private static final char LAST_PRINTABLE = '~';

  private static final String ELLIPSIS = "…";

  private Names() {}

  /**
   * A name that can be shown.
   *
   * @param name any text
   * @return on one line, of 60 characters at most, and never blank
   */
  public static String printable(String name) {
    if (isPlain(name) && name.length() <= LONGEST && !name.isBlank()) {
      return name;
    }
    StringBuilder shown = escaped(name);
    if (shown.toString().isBlank()) {
      return "(no name)";
    }
    return shown.codePointCount(0, shown.length()) <= LONGEST ? shown.toString() : shortened(shown);
  }

  /** A sentence that can be shown, whatever it quotes; on one line, and whole. */
  static String sentence(String text) {
    return escaped(text).toString();
  }

  /** Whether nothing in it needs an escape: most names, and there are thousands in a report. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_PRINTABLE || c > LAST_PRINTABLE) {
        return false;
      }
    }
    return true;
  }

  private static StringBuilder escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> appendTo(shown, c));
    return shown;
  }

  private static void appendTo(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format("\\u%04x", c));
      default -> shown.appendCodePoint(c);
    }
  }

  private static String shortened(StringBuilder shown) {
    int half = (LONGEST - 1) / 2;
    int head = shown.offsetByCodePoints(0, half);
    int tail = shown.offsetByCodePoints(shown.length(), -half);
    return shown.substring(0, head) + ELLIPSIS + shown.substring(tail);
  }
}
