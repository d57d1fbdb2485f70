package dev.offroad.processor.corpus.twins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for the files that calls are given, the same at each start. Libraries delete and write
 * in it as they like.
 */
final class Sandbox {

  private final Path root;
  private Path folder;
  private int number;
  private boolean used;

  Sandbox(Path root) {
    this.root = root;
    this.folder = root;
  }

  /** A text without what is another one each time. */
  String plain(String text) {
    return text.replace(folder.toString(), "<sandbox>");
  }

  /** The next file that is asked for finds the folder as it is at the start. */
  void reset() {
    used = false;
  }

  /** Each time in a folder of its own: a call that did not end may still write in the last one. */
  private void fill() {
    clear();
    folder = root.resolve(String.format("%06d", number++));
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
      // It is in nobody's way: the next folder is another one.
      number++;
    }
  }

  /** A file or folder in it, there or not. */
  Path file(int choice) {
    List<String> names = List.of("full", "empty", "full/letters.txt", "digits.txt", "missing.txt");
    if (!used) {
      used = true;
      fill();
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
