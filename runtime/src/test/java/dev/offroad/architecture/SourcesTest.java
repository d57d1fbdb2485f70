package dev.offroad.architecture;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Habits that the compiler does not know: see what they are for in each test's name. */
final class SourcesTest {

  private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java");
  private static final int MOST_LINES = 300;

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPackageSaysWhatComesInAndWhatGoesOut() throws IOException {
    List<Path> packages =
        sources().stream()
            .filter(file -> !file.endsWith("module-info.java"))
            .map(Path::getParent)
            .distinct()
            .toList();

    assertThat(packages.size()).isAtLeast(5);
    assertThat(
            packages.stream()
                .filter(folder -> !saysInAndOut(folder.resolve("package-info.java")))
                .toList())
        .isEmpty();
  }

  private static boolean saysInAndOut(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    String text = read(file);
    int in = text.indexOf("In:");
    return in >= 0 && text.indexOf("Out:") > in;
  }

  @Test
  void noFileIsTooLongForOneSubject() throws IOException {
    assertThat(sources().stream().filter(file -> read(file).lines().count() > MOST_LINES).toList())
        .isEmpty();
  }
}
