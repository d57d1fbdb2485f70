package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a run file can be wrong, by its exact message. */
final class RunFileErrorsTest {

  private static final String LONG = "a whole number from 0 to 9223372036854775807";
  private static final String PAIR = "a pair of whole numbers, [longest nanoseconds, calls]";

  @TempDir private Path folder;
  private Path file;
  private String good;

  @BeforeEach
  void readGoodFile() throws IOException {
    file = folder.resolve("run.json");
    good = Files.readString(Cli.RUN_1);
  }

  @Test
  void noSuchFile() {
    assertProblem("there is no such file");
  }

  @Test
  void folder() throws IOException {
    Files.createDirectory(file);
    assertProblem("is a folder; expected a run file, such as one of the *.json in it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | is empty; expected a run file, offroad.run/1",
        "` ` | is empty; expected a run file, offroad.run/1",
        "hello | line 1, column 1: cannot be read as JSON: Unrecognized token 'hello': was expecting"
            + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
        "[] | line 1, column 1: expected a run file, which is one object, found a list",
        "12 | line 1, column 1: expected a run file, which is one object, found 12",
        "\"a\" | line 1, column 1: expected a run file, which is one object, found \"a\"",
        "{} | is no run file: it has no key \"format\", which would be \"offroad.run/1\"",
        "{\"a\": [1, {\"format\": 2}]} |"
            + " is no run file: it has no key \"format\", which would be \"offroad.run/1\"",
        "{\"format\": 1} | line 1, column 12 (format): expected \"offroad.run/1\", found 1",
        "{\"format\": \"x\"} | line 1, column 12 (format): expected \"offroad.run/1\", found \"x\"",
        "{\"format\": \"offroad.run/2\"} | line 1, column 12 (format): the format is offroad.run/2,"
            + " this program reads offroad.run/1; use a newer offroad",
        "{\"format\" | line 1, column 10: the file ends in the middle of the run; it has been cut"
            + " short",
        "{\"format\": \"offroad.run/1\"} |"
            + " line 1, column 27 (job): expected this key, which is missing",
      })
  void otherContent(String content, String problem) throws IOException {
    Files.writeString(file, content);
    assertProblem(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"job\":\"class-census\", | `` |"
            + " line 12, column 104 (job): expected this key, which is missing",
        "\"name\":\"main\", | `` |"
            + " line 8, column 242 (threads[0].name): expected this key, which is missing",
        "\"class-census\" | null | line 1, column 33 (job): expected a value, found null",
        "\"class-census\" | 12 | line 1, column 33 (job): expected a text, found 12",
        "\"class-census\" | \"a\",\"job\":\"b\" |"
            + " line 1, column 42: cannot be read as JSON: Duplicate field 'job'",
        "10000000000, | \"1\", | line 1, column 136 (wallNanos): expected LONG, found \"1\"",
        "10000000000, | 1.5, | line 1, column 136 (wallNanos): expected LONG, found 1.5",
        "10000000000, | -5, | line 1, column 136 (wallNanos): expected LONG, found -5",
        "10000000000, | true, | line 1, column 136 (wallNanos): expected LONG, found true",
        "10000000000, | 9223372036854775808, |"
            + " line 1, column 136 (wallNanos): expected LONG, found 9223372036854775808",
        "\"finished\" | \"gone\" | line 1, column 156 (state): expected \"running\" or"
            + " \"finished\", found \"gone\"",
        "2026-01-31T12:00:00.250Z | yesterday | line 1, column 60 (startedAt): expected a time such"
            + " as 2026-01-31T12:00:00Z, of the years 1970 to 9999, found \"yesterday\"",
        "\"cpus\":4 | \"cpus\":99999999999 | line 1, column 299 (host.cpus): expected a whole number"
            + " from -2147483648 to 2147483647, found 99999999999",
        "{\"timedNanos\":70,\"untimedNanos\":7} | \"\" |"
            + " line 1, column 360 (probe): expected an object, found \"\"",
        "[\"-Xmx1g\"] | \"-Xmx1g\" |"
            + " line 1, column 247 (jvm.arguments): expected a list, found \"-Xmx1g\"",
        "\"kind\":\"block\" | \"kind\":\"lambda\" | line 4, column 62 (sections[2].kind): expected"
            + " one of method, static-method, constructor, block, found \"lambda\"",
        "[2952790015,1] | [1] |"
            + " line 7, column 172 (threads[0].tree[0].histogram[0]): expected PAIR, found the end"
            + " of the list",
        "[2952790015,1] | {} |"
            + " line 7, column 170 (threads[0].tree[0].histogram[0]): expected PAIR, found an"
            + " object",
        "\"id\":3 | \"id\":2 | sections[3].id: expected a number that no other section has, found 2",
        "\"section\":1 | \"section\":17 | threads[0].tree[0].children[0].section: expected the"
            + " number of one of the sections, found 17",
        "\"path\":[2] | \"path\":[17] |"
            + " open[0].path[0]: expected the number of one of the sections, found 17",
        "[1,2000000000] | [17,1] |"
            + " slices[0].self[1]: expected the number of one of the sections, found 17",
        "[1,2000000000]] | [1,2]],\"calls\":[[17,1]] |"
            + " slices[0].calls[0]: expected the number of one of the sections, found 17",
        "[1,2000000000]] | [1,9223372036854775807]] | slices[0].self[1]: the sum of it and those"
            + " before is more than 9223372036854775807",
        "[1,2000000000]] | [1,2]],\"calls\":[[1,-1]] | line 12, column 78 (slices[0].calls[0]):"
            + " expected a pair of whole numbers, [section, calls], found -1",
        "\"measuredNanos\":6000000000 | \"measuredNanos\":1 | threads[0] (\"main\"): expected"
            + " measuredNanos to be 6000000000, the sum of selfNanos and probeNanos in its tree,"
            + " found 1",
        "\"unmeasuredNanos\":4000000000 | \"unmeasuredNanos\":1 | threads[0] (\"main\"): expected"
            + " elapsedNanos to be 6000000001, the sum of measuredNanos and unmeasuredNanos, found"
            + " 10000000000",
        "\"probeNanos\":420 | \"probeNanos\":1 | threads[0] (\"main\"): expected probeNanos to be"
            + " 420, the sum of probeNanos in its tree, found 1",
        "\"threads\":2 | \"threads\":-1 | threads[1] (\"pool-1-thread-*\"): expected threads to be 0"
            + " or more, found -1",
        "5999999580 | 9223372036854775807 |"
            + " threads[0]: the sum of its numbers and those before is more than"
            + " 9223372036854775807",
      })
  void oneThingIsWrong(String was, String is, String problem) throws IOException {
    assertThat(good).contains(was);
    Files.writeString(file, good.replace(was, is));
    assertProblem(problem.replace("LONG", LONG).replace("PAIR", PAIR));
  }

  @Test
  void more() throws IOException {
    Files.writeString(file, good + "{}");
    assertProblem("line 13, column 1: expected the end of the file, found an object");
  }

  @Test
  void escapeSequencesAreShownNotSent() throws IOException {
    Files.writeString(file, good.replace("\"finished\"", "\"\\u001b[31m\\nred\""));
    assertProblem(
        "line 1, column 156 (state): expected \"running\" or \"finished\","
            + " found \"\\u001b[31m\\u000ared\"");
  }

  @Test
  void absurdNumberAndName() throws IOException {
    Files.writeString(file, good.replace("10000000000,", "9".repeat(5_000) + ","));
    assertProblem(
        "line 1, column 5136: a number, a name or a text is far longer than in any run file");
    Files.writeString(file, "{\"" + "k".repeat(100_000) + "\":1}");
    assertThat(Cli.run("report", file).err())
        .endsWith(": a number, a name or a text is far longer than in any run file\n");
  }

  @Test
  void hostileNesting() throws IOException {
    Files.writeString(file, "{\"format\":\"offroad.run/1\",\"x\":" + "[".repeat(100_000));
    assertProblem("line 1, column 1031: is nested more than 1000 deep; no run file is");
    Files.writeString(file, "{\"x\":".repeat(100_000));
    assertThat(Cli.run("report", file).err())
        .endsWith(": is nested more than 1000 deep; no run file is\n");
  }

  @Test
  void notUtf8() throws IOException {
    Files.write(file, good.replace("µ…", "").getBytes(StandardCharsets.ISO_8859_1));
    assertProblem("line 4, column 18: expected text in UTF-8, found the byte 0xe4");
    Files.write(file, good.getBytes(StandardCharsets.UTF_16));
    assertProblem("line 1, column 1: expected text in UTF-8, found the byte 0xfe");
  }

  private void assertProblem(String problem) {
    Cli.Result result = Cli.run("report", file);
    assertThat(result.err()).isEqualTo("offroad: " + file + ": " + problem + "\n");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }
}
