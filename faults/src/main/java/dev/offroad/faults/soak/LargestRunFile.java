package dev.offroad.faults.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The largest run file that was seen: its bytes, and how many numbers it has. A job that runs twice
 * as long has larger numbers, a third of a digit each, but it must not have more of them.
 */
final class LargestRunFile {

  private long bytes;
  private long numbers;

  /** Looks at the run file in a folder; there may be none yet. */
  void look(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> file = files.filter(f -> f.toString().endsWith(".json")).findFirst();
      if (file.isPresent() && Files.size(file.get()) > bytes) {
        byte[] content = Files.readAllBytes(file.get()); // It may be another one by now.
        bytes = Math.max(bytes, content.length);
        numbers = Math.max(numbers, numbersIn(content));
      }
    }
  }

  /** Those in names too, which are always the same. */
  static long numbersIn(byte[] content) {
    long found = 0;
    boolean inNumber = false;
    for (byte each : content) {
      boolean digit = each >= '0' && each <= '9';
      found += digit && !inNumber ? 1 : 0;
      inNumber = digit;
    }
    return found;
  }

  double bytes() {
    return bytes;
  }

  double numbers() {
    return numbers;
  }
}
