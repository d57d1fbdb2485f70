package dev.offroad.console;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** What the readers of our standard streams can be shown. */
public final class Encoding {

  private static final char DELETE = 0x7f;

  /** By its name, as warnings of memory that has run out come by here. */
  private static final String UTF_8 = "UTF-8";

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
    if (!charset.canEncode() || charset.name().equals(UTF_8)) {
      return text;
    }
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int end;
    for (int i = 0; i < text.length(); i = end) {
      end = text.offsetByCodePoints(i, 1);
      String c = text.substring(i, end);
      shown.append(isAscii(c) || encoder.canEncode(c) ? c : similar(c));
    }
    return shown.toString();
  }

  /** Whoever has letters of their own has those, but for encodings that no terminal has. */
  private static boolean isAscii(String c) {
    return c.charAt(0) < DELETE;
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
