package dev.offroad.processor.inplace;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there as a whole, the old or the new one, whenever a build is interrupted. */
final class WholeFile {

  private static final String ASIDE = ".offroad";

  private WholeFile() {}

  static void write(Path file, byte[] bytes) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ASIDE);
    try {
      Files.write(aside, bytes);
      move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
