package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The rule for programs that are absent. */
final class ProgramsTest {

  @TempDir private Path folder;

  @Test
  void theFirstThatIsThereIsFound() throws Exception {
    Path second = Files.createFile(folder.resolve("second"));
    assertThat(second.toFile().setExecutable(true)).isTrue();
    Path first = folder.resolve("first");
    assertThat(Programs.find("x", first.toString(), second.toString())).isEqualTo(second);
  }

  @Test
  void oneOnThePathIsFound() {
    assertThat(Programs.find("sh", "sh").getFileName()).isEqualTo(Path.of("sh"));
  }

  @Test
  void oneThatIsAbsentSkipsTheTestAndSaysWhy() {
    String missing = folder.resolve("missing").toString();
    TestAbortedException skip =
        assertThrows(TestAbortedException.class, () -> Programs.find("nobody's", missing));
    assertThat(skip).hasMessageThat().isEqualTo("nobody's: skipped, as there is no " + missing);
  }

  @Test
  void oneThatIsAbsentAndRequiredFailsTheTest() {
    String before = System.getProperty(Programs.REQUIRED);
    System.setProperty(Programs.REQUIRED, "chromium, nobody's");
    try {
      AssertionFailedError failure =
          assertThrows(AssertionFailedError.class, () -> Programs.find("nobody's", "no-such-file"));
      assertThat(failure)
          .hasMessageThat()
          .isEqualTo("offroad.required names nobody's, but there is no no-such-file");
    } finally {
      if (before == null) {
        System.clearProperty(Programs.REQUIRED);
      } else {
        System.setProperty(Programs.REQUIRED, before);
      }
    }
  }

  @Test
  void onlyWholeNamesAreRequired() {
    assertThat(Programs.isRequired("go", "chromium,go")).isTrue();
    assertThat(Programs.isRequired("go", " go ,chromium")).isTrue();
    assertThat(Programs.isRequired("go", "golang")).isFalse();
    assertThat(Programs.isRequired("go", "")).isFalse();
  }
}
