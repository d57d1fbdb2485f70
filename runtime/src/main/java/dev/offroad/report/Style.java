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

  /**
   * A heading or a sum.
   *
   * @param text plain text
   * @return the text, set off
   */
  public String bold(String text) {
    return set("1", text);
  }

  /**
   * What is beside the point.
   *
   * @param text plain text
   * @return the text, set off
   */
  public String faint(String text) {
    return set("2", text);
  }

  /**
   * What a reader is to look at.
   *
   * @param text plain text
   * @return the text, set off
   */
  public String slow(String text) {
    return set("1;33", text);
  }

  private String set(String code, String text) {
    return escapes ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}
