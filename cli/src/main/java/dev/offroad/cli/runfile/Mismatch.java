package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.Collection;

/** The grammar that all messages about a wrong value share: what was expected, what was found. */
final class Mismatch extends MismatchedInputException {

  private static final long serialVersionUID = 1;

  private Mismatch(JsonParser parser, String message, Class<?> type) {
    super(parser, message, type);
  }

  /** The exception that says so; it knows the place of the parser's current token. */
  static Mismatch expected(String what, Class<?> type, JsonParser parser) throws IOException {
    return new Mismatch(parser, "expected " + what + ", found " + found(parser), type);
  }

  /** For a value of a type that is made of others. */
  static Mismatch structure(Class<?> type, JsonParser parser) throws IOException {
    boolean list = Collection.class.isAssignableFrom(type);
    return expected(list ? "a list" : "an object", type, parser);
  }

  private static String found(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "the end of the file";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case END_OBJECT -> "the end of the object";
      case END_ARRAY -> "the end of the list";
      case VALUE_STRING -> Shown.quoted(parser.getText());
      default -> Shown.shortened(parser.getText());
    };
  }
}
