package dev.offroad.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Text as an encoding can carry it. */
final class Showable {

  private static final int LAST_ASCII = 0x7f;

  private Showable() {}

  /** For people: what the encoding does not have is replaced by what comes close to it. */
  static String text(String text, Charset charset) {
    if (!charset.canEncode()) {
      return text;
    }
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> shown.append(encoder.canEncode(c) ? c : similar(c)));
    return shown.toString();
  }

  /**
   * For programs: JSON is UTF-8, so in any other encoding every character that is not ASCII becomes
   * an escape. Outside of strings there is none.
   */
  static String json(String json, Charset charset) {
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

  private static String similar(String c) {
    return switch (c) {
      case "µ" -> "u";
      case "…" -> "...";
      case "≈" -> "~";
      default -> "?";
    };
  }
}
