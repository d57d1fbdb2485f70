package dev.offroad.runfile;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole or not at all: they are written aside and then given their name. */
final class WholeFile {

  private WholeFile() {}

  /** Writes or replaces a file; its folder is made when needed. */
  static void replace(Path file, Filling filling) throws IOException {
    Path whole = writeAside(folderOf(file), filling);
    try {
      move(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is not the name of a file");
    }
    return folder;
  }

  /**
   * Writes a file without a name of its own. Only the owner may read it: a report holds names that
   * may be internal.
   */
  static Path writeAside(Path folder, Filling filling) throws IOException {
    makeFolder(folder);
    Path aside = Files.createTempFile(folder, ".offroad-", ".part");
    try {
      filling.fill(aside);
    } catch (Throwable e) {
      Files.deleteIfExists(aside);
      throw e;
    }
    return aside;
  }

  /** A link to a folder will do, which {@code createDirectories} refuses before Java 20. */
  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  /**
   * Gives a file that was written aside its name, unless another file has it. The one aside may or
   * may not be there afterwards.
   *
   * @return whether the name was free
   */
  static boolean publish(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException | UnsupportedOperationException e) {
      return publishWithoutLink(whole, file);
    }
  }

  /** No hard links here: an empty file holds the name until the whole one takes its place. */
  private static boolean publishWithoutLink(Path whole, Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try {
      move(whole, file);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return true;
  }

  private static void move(Path whole, Path file) throws IOException {
    try {
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes a file that nobody else knows of yet. */
  interface Filling {
    void fill(Path aside) throws IOException;
  }
}
