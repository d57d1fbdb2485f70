package dev.offroad.cli.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Programs of other people that tests need. Where one is absent, its tests say why and are skipped;
 * where the system property {@code offroad.required} names it ({@code chromium,go}), they fail.
 */
public final class Programs {

  /** The names of programs without which tests fail, separated by commas. */
  static final String REQUIRED = "offroad.required";

  private static final Pattern COMMAS = Pattern.compile(",");

  private Programs() {}

  /**
   * The first of some files that is there; without one, the test ends.
   *
   * @param program what the rule calls the program
   * @param files names of files: absolute ones, or names on the {@code PATH}
   */
  public static Path find(String program, String... files) {
    return Arrays.stream(files)
        .flatMap(Programs::places)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> absent(program, "there is no " + String.join(" or ", files)));
  }

  /**
   * Says that a program is absent.
   *
   * @param program what the rule calls the program
   * @param why what was looked for, and how to get it
   * @return what the test ends with: a failure or a skip
   */
  public static RuntimeException absent(String program, String why) {
    if (isRequired(program, System.getProperty(REQUIRED, ""))) {
      throw new AssertionFailedError(REQUIRED + " names " + program + ", but " + why);
    }
    String skipped = "skipped, as " + why;
    System.out.println("[offroad] " + program + ": " + skipped);
    return new TestAbortedException(program + ": " + skipped);
  }

  static boolean isRequired(String program, String required) {
    return COMMAS.splitAsStream(required).map(String::strip).anyMatch(program::equals);
  }

  private static Stream<Path> places(String file) {
    if (Path.of(file).isAbsolute()) {
      return Stream.of(Path.of(file));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, file));
  }
}
