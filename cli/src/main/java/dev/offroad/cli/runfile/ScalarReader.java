package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/**
 * Reads a value that is one token, and never takes one type for another: {@code "12"} is no number,
 * {@code 12} is no text.
 *
 * @param <T> the type of the value
 */
final class ScalarReader<T> extends JsonDeserializer<T> {

  private final Class<T> type;
  private final String expected;
  private final Rule<T> rule;

  /** A reader that says {@code expected} where the rule gives no value. */
  ScalarReader(Class<T> type, String expected, Rule<T> rule) {
    this.type = type;
    this.expected = expected;
    this.rule = rule;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    T value = null;
    try {
      value = rule.valueOf(parser);
    } catch (InputCoercionException e) {
      // A number that its type cannot hold: there is no value.
    }
    if (value == null) {
      throw Mismatch.expected(expected, type, parser);
    }
    return value;
  }

  /**
   * Takes a value from a token.
   *
   * @param <T> the type of the value
   */
  @FunctionalInterface
  interface Rule<T> {
    /** The value of the current token, or null where it is none. */
    T valueOf(JsonParser parser) throws IOException;
  }
}
