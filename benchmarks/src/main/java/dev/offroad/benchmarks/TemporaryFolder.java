package dev.offroad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one iteration. */
final class TemporaryFolder {

  private Path path;

  TemporaryFolder() {}

  Path path() {
    return path;
  }

  void create() throws IOException {
    path = Files.createTempDirectory("offroad-benchmark");
  }

  void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(path)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
