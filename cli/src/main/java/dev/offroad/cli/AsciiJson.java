package dev.offroad.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Run files on a standard output whose encoding is not UTF-8. */
final class AsciiJson {

  private static final int LAST_ASCII = 0x7f;

  private AsciiJson() {}

  /**
   * JSON is UTF-8, so in any other encoding every character that is not ASCII becomes an escape.
   * Outside of strings there is none.
   */
  static String of(String json, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return json;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c <= LAST_ASCII) {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04x", (int) c));
      }
    }
    return shown.toString();
  }
}
