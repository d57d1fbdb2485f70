package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for {@code "format": "offroad.run/1"} among the keys of the outermost object. */
final class FormatCheck {

  private static final String KEY = "format";
  private static final Pattern NUMBERED = Pattern.compile("offroad\\.run/([1-9][0-9]{0,8})");

  private FormatCheck() {}

  static void check(Path file, JsonParser parser) throws IOException, RunFileProblem {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw Mismatch.expected("a run file, which is one object", Snapshot.class, parser);
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(KEY);
      parser.nextToken();
      if (found) {
        checkValue(file, parser);
        return;
      }
      parser.skipChildren();
    }
    throw new RunFileProblem(
        file,
        "",
        "is no run file: it has no key \"format\", which would be \"" + Snapshot.FORMAT + "\"");
  }

  private static void checkValue(Path file, JsonParser parser) throws IOException, RunFileProblem {
    boolean text = parser.hasToken(JsonToken.VALUE_STRING);
    if (text && parser.getText().equals(Snapshot.FORMAT)) {
      return;
    }
    Matcher numbered = NUMBERED.matcher(text ? parser.getText() : "");
    if (numbered.matches()) {
      throw new RunFileProblem(
          file,
          Place.of(parser.currentTokenLocation(), List.of()) + " (" + KEY + ")",
          "the format is "
              + numbered.group()
              + ", this program reads "
              + Snapshot.FORMAT
              + "; use a newer offroad");
    }
    var wrong = Mismatch.expected('"' + Snapshot.FORMAT + '"', Snapshot.class, parser);
    wrong.prependPath(Snapshot.class, KEY);
    throw wrong;
  }
}
