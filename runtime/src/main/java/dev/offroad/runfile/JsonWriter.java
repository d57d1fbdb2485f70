package dev.offroad.runfile;

import java.io.IOException;
import java.util.Arrays;

/**
 * Writes JSON (RFC 8259) without a library, which the runtime may not have. Strings may hold
 * anything: what a reader might stumble over, lone surrogates and line separators among it, is
 * escaped.
 *
 * <p>Confined to one thread.
 */
public final class JsonWriter {

  private static final int FIRST_DEPTH = 64;
  private static final char DELETE = 0x7f;

  private final Appendable out;

  /** For each open object or array: whether it has a member yet. */
  private boolean[] hasMember = new boolean[FIRST_DEPTH];

  private int depth;
  private boolean afterName;

  /**
   * A writer of one JSON text.
   *
   * @param out where to; its encoding must be UTF-8
   */
  public JsonWriter(Appendable out) {
    this.out = out;
  }

  /**
   * Begins an object.
   *
   * @return this
   * @throws IOException when the output throws it, as in all methods
   */
  public JsonWriter beginObject() throws IOException {
    return begin('{');
  }

  /**
   * Ends it.
   *
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter endObject() throws IOException {
    return end('}');
  }

  /**
   * Begins an array.
   *
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter beginArray() throws IOException {
    return begin('[');
  }

  /**
   * Ends it.
   *
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter endArray() throws IOException {
    return end(']');
  }

  /**
   * The name of a member; its value comes next.
   *
   * @param name the name
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter name(String name) throws IOException {
    separate();
    string(name);
    out.append(':');
    afterName = true;
    return this;
  }

  /**
   * A number.
   *
   * @param number the number
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter value(long number) throws IOException {
    separate();
    out.append(Long.toString(number));
    return this;
  }

  /**
   * A text.
   *
   * @param text any text
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter value(String text) throws IOException {
    separate();
    string(text);
    return this;
  }

  /**
   * Whether something holds.
   *
   * @param holds whether it does
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter value(boolean holds) throws IOException {
    separate();
    out.append(Boolean.toString(holds));
    return this;
  }

  /**
   * A member whose value is a number.
   *
   * @param name its name
   * @param number the number
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter member(String name, long number) throws IOException {
    return name(name).value(number);
  }

  /**
   * A member whose value is a text.
   *
   * @param name its name
   * @param text any text
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter member(String name, String text) throws IOException {
    return name(name).value(text);
  }

  /**
   * Starts a new line: white space to JSON, a help to those who look into the file.
   *
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter newLine() throws IOException {
    separate();
    out.append('\n');
    afterName = true;
    return this;
  }

  private JsonWriter begin(char bracket) throws IOException {
    separate();
    out.append(bracket);
    depth++;
    if (depth == hasMember.length) {
      hasMember = Arrays.copyOf(hasMember, 2 * depth);
    }
    hasMember[depth] = false;
    return this;
  }

  private JsonWriter end(char bracket) throws IOException {
    depth--;
    out.append(bracket);
    return this;
  }

  private void separate() throws IOException {
    if (afterName) {
      afterName = false;
    } else if (depth > 0) {
      if (hasMember[depth]) {
        out.append(',');
      }
      hasMember[depth] = true;
    }
  }

  private void string(String text) throws IOException {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mustBeEscaped(text, i)) {
        out.append(text, from, i).append(escape(text.charAt(i)));
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }

  private static boolean mustBeEscaped(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < DELETE) {
      return c == '"' || c == '\\';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff';
  }
}
