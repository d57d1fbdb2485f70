package dev.offroad.processor.corpus.twins;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for the files that calls are given, the same at each start. Libraries delete and write
 * in it as they like.
 */
final class Sandbox {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Path root;
  private Path folder;
  private boolean used;

  Sandbox(Path root) {
    this.root = root;
    this.folder = next(root);
  }

  private static Path next(Path root) {
    return root.resolve(String.format("%06d", NUMBERS.incrementAndGet()));
  }

  /** What folders of a root are called, to be left out of what is compared. */
  static Pattern names(Path root) {
    return Pattern.compile(Pattern.quote(root + File.separator) + "\\d{6}");
  }

  /** The next file that is asked for finds the folder as it is at the start. */
  void reset() {
    used = false;
  }

  /** Each time in a folder of its own: a call that did not end may still write in the last one. */
  private void fill() {
    if (Files.exists(folder)) {
      clear();
    }
    folder = next(root);
    try {
      Files.createDirectories(folder.resolve("full"));
      Files.createDirectories(folder.resolve("empty"));
      Files.writeString(folder.resolve("full/letters.txt"), "alpha\nbeta\r\ngamma");
      Files.writeString(folder.resolve("digits.txt"), "0123456789");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left of it is in nobody's way: the next folder has another name.
      used = false;
    }
  }

  /** A file or folder in it, there or not. */
  Path file(int choice) {
    List<String> names = List.of("full", "empty", "full/letters.txt", "digits.txt", "missing.txt");
    if (!used) {
      fill();
      used = true;
    }
    return folder.resolve(names.get(Math.floorMod(choice, names.size())));
  }

  /** What is in it, with sizes; empty when no file was asked for. */
  String contents() {
    if (!used) {
      return "";
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .sorted()
          .map(file -> folder.relativize(file) + ":" + (Files.isDirectory(file) ? "" : size(file)))
          .toList()
          .toString();
    } catch (IOException e) {
      return "gone";
    }
  }

  private static String size(Path file) {
    try {
      return String.valueOf(Files.size(file));
    } catch (IOException e) {
      return "?";
    }
  }
}
