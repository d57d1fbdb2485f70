package dev.offroad.console;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** What the readers of our standard streams can be shown. */
public final class Encoding {

  private Encoding() {}

  /**
   * The encoding of standard output.
   *
   * @return what the JVM says it is; since Java 18 that need not be the default one
   */
  public static Charset ofStandardOutput() {
    return of("stdout.encoding", "sun.stdout.encoding");
  }

  /**
   * The encoding of standard error.
   *
   * @return what the JVM says it is; since Java 18 that need not be the default one
   */
  public static Charset ofStandardError() {
    return of("stderr.encoding", "sun.stderr.encoding");
  }

  private static Charset of(String... properties) {
    for (String property : properties) {
      String name = System.getProperty(property);
      if (name != null) {
        try {
          return Charset.forName(name);
        } catch (IllegalArgumentException e) {
          return Charset.defaultCharset();
        }
      }
    }
    return Charset.defaultCharset();
  }

  /**
   * A text for people, as an encoding can carry it: what the encoding does not have is replaced by
   * what comes close to it.
   *
   * @param text the text
   * @param charset the encoding
   * @return the text, with {@code u} for {@code µ} where need be
   */
  public static String showable(String text, Charset charset) {
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

  private static String similar(String c) {
    return switch (c) {
      case "µ" -> "u";
      case "…" -> "...";
      case "≈" -> "~";
      default -> "?";
    };
  }
}
