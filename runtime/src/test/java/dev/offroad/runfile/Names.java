package dev.offroad.runfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The names of what is in a folder, sorted. */
final class Names {

  private Names() {}

  static List<String> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace("/", "")).sorted().toList();
    }
  }
}
