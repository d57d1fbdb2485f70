package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A job's name is any text; the name of its files is safe on every file system. */
final class ReportFileNameTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Import, Import",
    "import-2.0_b, import-2.0_b",
    "nightly import, nightly_import",
    "../../etc/passwd, _.._.._etc_passwd",
    "a/b\\c:d, a_b_c_d",
    ".., _..",
    ".hidden, _.hidden",
    "-rf, _-rf",
    "'', _",
    "größe, größe",
    "解析, 解析",
    "a\ud83d\ude00b, a_b",
    "$(rm x) `y` 'z', $(rm x) `y` 'z'",
  })
  void keepsLettersDigitsDotsUnderscoresAndHyphens(String job, String name) {
    String expected = name.replaceAll("[$()`' ]", "_");

    assertThat(ReportFiles.fileName(job)).isEqualTo(expected);
  }

  @Test
  void isShortEnoughForEveryFileSystem() {
    assertThat(ReportFiles.fileName("x".repeat(500))).isEqualTo("x".repeat(120));
    assertThat(ReportFiles.fileName("解".repeat(500))).isEqualTo("解".repeat(40));
    assertThat(ReportFiles.fileName("x" + "\ud835\udc9c".repeat(500)))
        .isEqualTo("x" + "\ud835\udc9c".repeat(29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "a/../../b",
        "..",
        ".",
        "",
        "\0",
        "two\nlines",
        "\ud83d",
        "\u202egnp.exe",
        "CON",
        "größe",
        "x\ud835\udc9c",
        "con*?<>|\"",
      })
  void isOneNameInTheFolderForAnyJob(String job) throws IOException {
    for (String name : List.of(job, job.repeat(500))) {
      Path file =
          new ReportFiles(
                  folder,
                  name,
                  Instant.parse("2026-01-02T03:04:05.9Z"),
                  17,
                  PosixFilePermissions.fromString("rw-------"))
              .write("txt", out -> out.append("x"));

      String last = file.getFileName().toString();
      assertThat(file.getParent()).isEqualTo(folder.toAbsolutePath());
      assertThat(last).matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*-20260102T030405Z-17(-2)?\\.txt");
      assertThat(last.getBytes(UTF_8).length).isAtMost(200);
      assertThat(Files.readString(file)).isEqualTo("x");
    }
  }
}
