package dev.offroad.report;

/** How text is set off from other text: by the escape sequences of ECMA-48, or not at all. */
public enum Style {
  /** No escape sequences. */
  PLAIN(false),
  /** Bold and colour, for a terminal. */
  COLOUR(true);

  private static final String ESCAPE = "\u001b[";

  private final boolean escapes;

  Style(boolean escapes) {
    this.escapes = escapes;
  }

  String bold(String text) {
    return set("1", text);
  }

  String faint(String text) {
    return set("2", text);
  }

  String slow(String text) {
    return set("1;33", text);
  }

  private String set(String code, String text) {
    return escapes ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}
