package dev.offroad.runfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names and writes the files of a run: {@code <job>-<UTC>-<pid>.<ending>}. A file appears whole or
 * not at all, and none that is there is ever overwritten.
 */
public final class ReportFiles {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_BYTES = 120;
  private static final int MOST_TRIES = 1000;

  private final Path folder;
  private final String baseName;

  /**
   * The files of one run. Nothing is written yet.
   *
   * @param folder where they go; made when needed
   * @param job the name of the job
   * @param startedAt when it began
   * @param pid the number of its process
   */
  public ReportFiles(Path folder, String job, Instant startedAt, long pid) {
    this.folder = folder;
    this.baseName = writable(folder, fileName(job)) + "-" + STAMP.format(startedAt) + "-" + pid;
  }

  /**
   * Writes one file of the run. Where its name is taken, {@code -2}, {@code -3} and so on is put
   * behind the name.
   *
   * @param ending the file's ending, without its dot
   * @param content writes the text
   * @return the file, as an absolute path
   * @throws IOException when the folder or the file cannot be written
   */
  public Path write(String ending, Content content) throws IOException {
    makeFolder(folder);
    Path whole = writeAside(folder, text(content));
    try {
      for (int i = 1; i <= MOST_TRIES; i++) {
        String number = i == 1 ? "" : "-" + i;
        Path file = folder.resolve(baseName + number + "." + ending);
        if (publish(whole, file)) {
          return file.toAbsolutePath();
        }
      }
      throw new FileAlreadyExistsException(
          folder.resolve(baseName).toString(), null, MOST_TRIES + " files have this name already");
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /**
   * Writes or replaces a file of the user's choice; it appears whole or not at all.
   *
   * @param file where to
   * @param content writes the text
   * @throws IOException when the file cannot be written
   */
  public static void writeTo(Path file, Content content) throws IOException {
    replace(file, text(content));
  }

  /**
   * Writes or replaces a file that is no text; it appears whole or not at all.
   *
   * @param file where to
   * @param bytes what it is to hold
   * @throws IOException when the file cannot be written
   */
  public static void writeTo(Path file, byte[] bytes) throws IOException {
    replace(file, aside -> Files.write(aside, bytes));
  }

  private static Filling text(Content content) {
    return aside -> {
      try (var out = Files.newBufferedWriter(aside, UTF_8)) {
        content.writeTo(out);
      }
    };
  }

  private static void replace(Path file, Filling filling) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is not the name of a file");
    }
    makeFolder(folder);
    Path whole = writeAside(folder, filling);
    try {
      move(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** A link to a folder will do, which {@code createDirectories} refuses before Java 20. */
  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  /** Only the owner may read what is made here: a report holds names that may be internal. */
  private static Path writeAside(Path folder, Filling filling) throws IOException {
    Path aside = Files.createTempFile(folder, ".offroad-", ".part");
    try {
      filling.fill(aside);
    } catch (Throwable e) {
      Files.deleteIfExists(aside);
      throw e;
    }
    return aside;
  }

  /** Gives a whole file its name, unless another file has it. */
  private static boolean publish(Path whole, Path file) throws IOException {
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

  /**
   * The job's name with all but letters, digits, dot, underscore and hyphen as an underscore, and
   * no longer than file systems take. It never hides the file, nor looks like an option.
   */
  static String fileName(String job) {
    String safe = job.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    StringBuilder fitting = new StringBuilder();
    int bytes = 0;
    for (int c : safe.codePoints().toArray()) {
      bytes += Character.toString(c).getBytes(UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      fitting.appendCodePoint(c);
    }
    boolean startsWell = !fitting.isEmpty() && fitting.charAt(0) != '.' && fitting.charAt(0) != '-';
    return startsWell ? fitting.toString() : "_" + fitting;
  }

  /** The JVM may run with a character set for file names that lacks letters of the job's name. */
  private static String writable(Path folder, String name) {
    try {
      return String.valueOf(folder.resolve(name).getFileName());
    } catch (InvalidPathException e) {
      return name.replaceAll("[^\\p{ASCII}]", "_");
    }
  }

  /** Writes the text of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes the text.
     *
     * @param out where to
     * @throws IOException when {@code out} throws it
     */
    void writeTo(Appendable out) throws IOException;
  }

  /** Writes a file that nobody else knows of yet. */
  private interface Filling {
    void fill(Path aside) throws IOException;
  }
}
