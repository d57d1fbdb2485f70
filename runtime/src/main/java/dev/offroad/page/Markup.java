package dev.offroad.page;

/** Texts in HTML. */
final class Markup {

  private Markup() {}

  /** A text as the content of an element or the value of an attribute, never markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
