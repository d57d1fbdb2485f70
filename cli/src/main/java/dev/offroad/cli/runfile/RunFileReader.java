package dev.offroad.cli.runfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a run file, {@code offroad.run/1}. What it returns can be written again with nothing lost
 * but keys that this version does not know.
 */
public final class RunFileReader {

  private static final JsonMapper MAPPER = Binding.mapper();

  private final Path file;
  private final String text;

  private RunFileReader(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads and checks a run file.
   *
   * @param file the file
   * @return what it holds
   * @throws RunFileProblem when it cannot be read or is not what a run file must be
   */
  public static Snapshot read(Path file) throws RunFileProblem {
    try {
      return new RunFileReader(file, FileText.of(file)).read();
    } catch (OutOfMemoryError e) {
      throw new RunFileProblem(
          file, "", "needs more memory than this JVM may use; start it with a larger -Xmx");
    } catch (StackOverflowError e) {
      throw new RunFileProblem(
          file, "", "needs more stack than this JVM may use; start it with a larger -Xss");
    }
  }

  private Snapshot read() throws RunFileProblem {
    checkFormat();
    Snapshot snapshot = bound();
    new RunFileCheck(file, snapshot).check();
    return snapshot;
  }

  /** First of all, because in a file of another format nothing else has its meaning. */
  private void checkFormat() throws RunFileProblem {
    try (JsonParser parser = MAPPER.createParser(text)) {
      try {
        FormatCheck.check(file, parser);
      } catch (IOException e) {
        throw JsonProblem.of(file, text, parser, e);
      }
    } catch (IOException e) {
      throw new RunFileProblem(file, "", "cannot be read: " + e.getMessage());
    }
  }

  private Snapshot bound() throws RunFileProblem {
    try (JsonParser parser = MAPPER.createParser(text)) {
      try {
        Snapshot snapshot = MAPPER.readValue(parser, Snapshot.class);
        JsonToken after = parser.nextToken();
        if (after != null) {
          throw Mismatch.expected("the end of the file", Snapshot.class, parser);
        }
        return snapshot;
      } catch (IOException e) {
        throw JsonProblem.of(file, text, parser, e);
      }
    } catch (IOException e) {
      throw new RunFileProblem(file, "", "cannot be read: " + e.getMessage());
    }
  }
}
