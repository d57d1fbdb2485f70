package dev.offroad.runfile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Files that appear whole or not at all: they are written aside and then given their name. */
final class WholeFile {

  /** Only the owner may read it: a report holds names that may be internal. */
  static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final String PREFIX = ".offroad-";
  private static final String SUFFIX = ".part";
  private static final int MOST_TRIES = 1_000;
  private static final int NANOS_BITS = 48;
  private static final AtomicLong NUMBERS = new AtomicLong(ProcessHandle.current().pid());

  /** What could not be deleted, the last of it, such as for lack of memory; null where nothing. */
  private static final AtomicReference<Path> LEFT = new AtomicReference<>();

  private WholeFile() {}

  /** Writes or replaces a file; its folder is made when needed. */
  static void replace(Path file, Filling filling, Set<PosixFilePermission> permissions)
      throws IOException {
    Path whole = writeAside(folderOf(file), filling, permissions);
    try {
      move(whole, file);
    } finally {
      delete(whole);
    }
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is not the name of a file");
    }
    return folder;
  }

  /** Writes a file without a name of its own; as long as it is written, it is its owner's. */
  static Path writeAside(Path folder, Filling filling, Set<PosixFilePermission> permissions)
      throws IOException {
    deleteLeft();
    makeFolder(folder);
    Path aside = newFile(folder);
    try {
      try (OutputStream out = outputTo(aside)) {
        filling.fill(out);
      }
      if (!permissions.equals(OWNER_ONLY)) {
        permit(aside, permissions);
      }
    } catch (Throwable e) {
      delete(aside);
      throw e;
    }
    return aside;
  }

  /** Deletes what was written aside and is of no use any more: later, where it cannot be now. */
  static void delete(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException | OutOfMemoryError e) {
      LEFT.set(aside); // Of two, the first stays until another job's first file takes it away.
    }
  }

  /** Tries once more to delete what could not be deleted. */
  static void deleteLeft() {
    Path aside = LEFT.getAndSet(null);
    if (aside != null) {
      delete(aside);
    }
  }

  /** A new file that only its owner may read. */
  private static Path newFile(Path folder) throws IOException {
    return make(folder, PREFIX, SUFFIX, OWNER_ONLY, Files::createFile);
  }

  /** A new folder that only its owner may enter. */
  static Path newFolder(Path folder, String prefix) throws IOException {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwx------");
    return make(folder, prefix, "", permissions, Files::createDirectory);
  }

  /**
   * Makes something of a new name. Without the JDK's temporary files, whose random names bring up
   * its security providers, for which there may be no memory and no file descriptor left.
   */
  private static Path make(
      Path folder, String prefix, String suffix, Set<PosixFilePermission> permissions, Maker maker)
      throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes = {};
    if (posix) {
      attributes = new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
    FileAlreadyExistsException taken = null;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      long number = System.nanoTime() ^ (NUMBERS.incrementAndGet() << NANOS_BITS);
      try {
        return maker.make(folder.resolve(prefix + Long.toHexString(number) + suffix), attributes);
      } catch (FileAlreadyExistsException e) {
        taken = e;
      }
    }
    throw taken;
  }

  /**
   * No channel where it can be had otherwise: those are closed when the thread is interrupted. The
   * name is absolute, as a relative one may mean another folder here, with a {@code user.dir} that
   * somebody has set.
   */
  private static OutputStream outputTo(Path file) throws IOException {
    return file.getFileSystem() == FileSystems.getDefault()
        ? new FileOutputStream(file.toAbsolutePath().toFile())
        : Files.newOutputStream(file);
  }

  /** Where files have other permissions than these, they are those of the folder. */
  private static void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(permissions);
    }
  }

  /**
   * Deletes what JVMs left that were killed in the middle of a write. Of a JVM that lives nothing
   * stands aside for so long.
   */
  static void deleteAsideBefore(Path folder, Instant moment) {
    if (!Files.isDirectory(folder)) {
      return; // To look into a pipe of that name would wait for somebody who writes to it.
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path each : left) {
        if (Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS)
            .toInstant()
            .isBefore(moment)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      return; // Somebody else's, or gone meanwhile: it is only dust.
    }
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

  /** Does what is done for a file, in a folder that is not there: nothing comes of it. */
  static void practise(Path nowhere) {
    Path one = nowhere.resolve("one");
    Path other = nowhere.resolve("other");
    deleteAsideBefore(nowhere, Instant.EPOCH);
    fail(() -> newFile(nowhere));
    fail(() -> permit(one, OWNER_ONLY));
    fail(() -> publish(one, other));
    fail(() -> move(one, other));
    fail(() -> Files.deleteIfExists(one));
  }

  private static void fail(Attempt attempt) {
    try {
      attempt.make();
    } catch (IOException e) {
      return; // As it should.
    }
  }

  /** Something that is tried. */
  private interface Attempt {
    void make() throws IOException;
  }

  /** Makes a file or a folder that is not there yet. */
  private interface Maker {
    Path make(Path path, FileAttribute<?>... attributes) throws IOException;
  }

  /** Writes a file that nobody else knows of yet. */
  interface Filling {
    void fill(OutputStream out) throws IOException;
  }
}
