package dev.offroad.runfile;

import java.io.IOException;
import java.util.Arrays;

/**
 * Writes JSON (RFC 8259) without a library, which the runtime may not have. Strings may hold
 * anything: what a reader might stumble over, lone surrogates and line separators among it, is
 * escaped.
 *
 * <p>What is written is handed on in pieces, the last one at the end of the outermost value.
 * Confined to one thread.
 */
public final class JsonWriter {

  private static final int FIRST_DEPTH = 64;
  private static final char DELETE = 0x7f;

  private final AsciiBuffer out;

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
    this.out = new AsciiBuffer(out);
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
   * @param name the name, of characters that need no escape
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter name(String name) throws IOException {
    separate();
    out.appendName(name);
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
    out.append(number);
    return this;
  }

  /**
   * An array of two numbers.
   *
   * @param first its first number
   * @param second its second
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter pair(long first, long second) throws IOException {
    separate();
    out.appendPair(first, second);
    return this;
  }

  /**
   * A text.
   *
   * @param value any text
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter value(String value) throws IOException {
    separate();
    string(value);
    return this;
  }

  /**
   * A value that is JSON already.
   *
   * @param json its text
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter json(String json) throws IOException {
    separate();
    out.appendText(json);
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
    out.append(holds ? "true" : "false");
    return this;
  }

  /**
   * A member whose value is a number.
   *
   * @param name its name, of characters that need no escape
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
   * @param name its name, of characters that need no escape
   * @param value any text
   * @return this
   * @throws IOException when the output throws it
   */
  public JsonWriter member(String name, String value) throws IOException {
    return name(name).value(value);
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
    if (depth == 0) {
      out.handOn();
    }
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

  private void string(String value) throws IOException {
    out.append('"');
    if (isPlain(value)) {
      out.append(value);
    } else {
      out.appendText(escaped(value));
    }
    out.append('"');
  }

  /** Whether it is ASCII without anything to be escaped. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= DELETE || mustBeEscaped(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      if (mustBeEscaped(value, i)) {
        text.append(value, from, i).append(escape(value.charAt(i)));
        from = i + 1;
      }
    }
    // As a whole where it can be: by parts, the JDK appends character by character.
    return from == 0 ? value : text.append(value.substring(from)).toString();
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
