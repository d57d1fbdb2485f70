package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/**
 * Reads a list of two whole numbers, the form of a run file's many small values: {@code [1023,
 * 17]}.
 *
 * @param <T> the type of the value
 */
final class PairReader<T> extends JsonDeserializer<T> {

  private final Class<T> type;
  private final String expected;
  private final Rule<T> rule;

  /** A reader that says {@code expected} where there are no two numbers or the rule gives null. */
  PairReader(Class<T> type, String expected, Rule<T> rule) {
    this.type = type;
    this.expected = expected;
    this.rule = rule;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      throw Mismatch.expected(expected, type, parser);
    }
    long first = number(parser);
    long second = number(parser);
    T value = rule.valueOf(first, second);
    if (value == null || parser.nextToken() != JsonToken.END_ARRAY) {
      throw Mismatch.expected(expected, type, parser);
    }
    return value;
  }

  private long number(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      try {
        return parser.getLongValue();
      } catch (InputCoercionException e) {
        throw Mismatch.expected(expected, type, parser);
      }
    }
    throw Mismatch.expected(expected, type, parser);
  }

  /**
   * Makes a value of two numbers.
   *
   * @param <T> the type of the value
   */
  @FunctionalInterface
  interface Rule<T> {
    /** The value, or null where the numbers make none. */
    T valueOf(long first, long second);
  }
}
