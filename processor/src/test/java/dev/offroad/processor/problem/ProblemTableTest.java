package dev.offroad.processor.problem;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.processor.cases.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README's table of problems is made from the codes. {@code -Doffroad.goldens=rewrite} writes
 * it anew.
 */
class ProblemTableTest {

  private static final Path README = Path.of("../README.md");
  private static final String BEGIN = "<!-- problems -->\n";
  private static final String END = "<!-- /problems -->";

  @Test
  void theReadmeHasEachCodeWithItsRule() throws IOException {
    String text = Files.readString(README);
    int from = text.indexOf(BEGIN);
    int to = text.indexOf(END);
    assertThat(from).isAtLeast(0);
    assertThat(to).isGreaterThan(from);
    String expected = text.substring(0, from) + BEGIN + table() + text.substring(to);
    if (CaseFolder.rewrites()) {
      Files.writeString(README, expected);
      text = expected;
    }
    assertThat(text).isEqualTo(expected);
  }

  private static String table() {
    return Arrays.stream(ProblemCode.values())
        .map(code -> "| `" + code.id() + "` | " + code.rule() + " |\n")
        .collect(Collectors.joining("", "| id | rule |\n|---|---|\n", ""));
  }
}
