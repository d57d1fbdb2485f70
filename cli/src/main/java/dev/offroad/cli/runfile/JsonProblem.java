package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Turns what Jackson throws into a problem of the file, in words for its user. */
final class JsonProblem {

  private JsonProblem() {}

  static RunFileProblem of(Path file, String text, JsonParser parser, IOException thrown)
      throws IOException {
    JsonProcessingException cause = root(thrown);
    if (cause == null) {
      return new RunFileProblem(file, "", "cannot be read: " + thrown.getMessage());
    }
    List<Reference> path =
        thrown instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    JsonLocation location =
        cause.getLocation() == null ? parser.currentLocation() : cause.getLocation();
    return new RunFileProblem(file, Place.of(location, path), what(cause, text, parser));
  }

  /** The innermost: databind wraps what the parser throws, and knows the path. */
  private static JsonProcessingException root(IOException thrown) {
    JsonProcessingException root = null;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof JsonProcessingException known) {
        root = known;
      }
    }
    return root;
  }

  private static String what(JsonProcessingException cause, String text, JsonParser parser)
      throws IOException {
    if (cause instanceof StreamConstraintsException) {
      boolean deep = parser.getParsingContext().getNestingDepth() >= Binding.DEEPEST_NESTING;
      return deep
          ? "is nested more than " + Binding.DEEPEST_NESTING + " deep; no run file is"
          : "a number, a name or a text is far longer than in any run file";
    }
    if (cause instanceof InvalidNullException) {
      return parser.hasToken(JsonToken.VALUE_NULL)
          ? "expected a value, found null"
          : "expected this key, which is missing";
    }
    if (cause instanceof StreamReadException) {
      JsonLocation location = cause.getLocation();
      boolean atEnd = location != null && location.getCharOffset() >= text.stripTrailing().length();
      return atEnd
          ? "the file ends in the middle of the run; it has been cut short"
          : "cannot be read as JSON: " + cause.getOriginalMessage();
    }
    if (cause instanceof MismatchedInputException other && !(other instanceof Mismatch)) {
      // An empty text is refused by databind itself, in words for its programmers.
      return Mismatch.structure(other.getTargetType(), parser).getOriginalMessage();
    }
    return cause.getOriginalMessage();
  }
}
