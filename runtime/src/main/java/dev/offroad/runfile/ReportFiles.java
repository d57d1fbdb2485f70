package dev.offroad.runfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names and writes the files of a run: {@code <job>-<UTC>-<pid>.<ending>}. A file appears whole or
 * not at all, none of another run is ever overwritten, and all files of a run have one name but for
 * their endings. Where that name is taken, by a file of any ending, {@code -2}, {@code -3} and so
 * on is put behind it. Safe for use by any number of threads.
 */
public final class ReportFiles {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_BYTES = 120;
  private static final int MOST_TRIES = 1000;

  /** The name of a folder that is not there. */
  private static final String NOWHERE = ".offroad-nowhere";

  /** Those that a run of this or a later version may write. */
  private static final List<String> ENDINGS = List.of("json", "txt", "html");

  /** What stands aside for longer is of a JVM that was killed. */
  private static final Duration LONGEST_ASIDE = Duration.ofDays(1);

  private final Path folder;
  private final String baseName;
  private final Set<PosixFilePermission> permissions;
  private final Map<String, Path> written = new HashMap<>();

  /** The name of all files but for their endings, from the first file on. */
  private String ownName;

  /**
   * The files of one run. Nothing is written yet.
   *
   * @param folder where they go; made when needed
   * @param job the name of the job
   * @param startedAt when it began
   * @param pid the number of its process
   * @param permissions what the files are given, on systems that have such permissions
   */
  public ReportFiles(
      Path folder, String job, Instant startedAt, long pid, Set<PosixFilePermission> permissions) {
    this.folder = folder;
    this.permissions = Set.copyOf(permissions);
    this.baseName = writable(folder, fileName(job)) + "-" + STAMP.format(startedAt) + "-" + pid;
  }

  /**
   * Writes one file of the run, or replaces it where this was called with that ending before.
   *
   * @param ending the file's ending, without its dot
   * @param content writes the text; called again where the folder was taken away meanwhile
   * @return the file, as an absolute path
   * @throws IOException when the folder or the file cannot be written
   */
  public synchronized Path write(String ending, Content content) throws IOException {
    try {
      return writeOnce(ending, content);
    } catch (NoSuchFileException | FileNotFoundException e) {
      // What was written aside has gone with its folder, which is made again.
      return writeOnce(ending, content);
    }
  }

  private Path writeOnce(String ending, Content content) throws IOException {
    Path before = written.get(ending);
    if (before != null) {
      WholeFile.replace(before, text(content), permissions);
      return before;
    }
    if (ownName == null) {
      WholeFile.deleteAsideBefore(folder, Instant.now().minus(LONGEST_ASIDE));
    }
    Path whole = WholeFile.writeAside(folder, text(content), permissions);
    try {
      Path file = publish(whole, ending).toAbsolutePath();
      written.put(ending, file);
      return file;
    } finally {
      WholeFile.delete(whole);
    }
  }

  private Path publish(Path whole, String ending) throws IOException {
    for (int i = 1; i <= MOST_TRIES; i++) {
      String number = i == 1 ? "" : "-" + i;
      String name = (ownName == null ? baseName : ownName) + number;
      Path file = folder.resolve(name + "." + ending);
      boolean published =
          ownName == null ? publishFirst(whole, name, ending) : WholeFile.publish(whole, file);
      if (published) {
        ownName = ownName == null ? name : ownName;
        return file;
      }
    }
    throw new FileAlreadyExistsException(
        folder.resolve(baseName).toString(), null, MOST_TRIES + " files have this name already");
  }

  /**
   * The first file of a run makes the name its own. It looks for files of other endings afterwards
   * too: of two runs that begin at once, one sees the other's file, and takes its own away.
   */
  private boolean publishFirst(Path whole, String name, String ending) throws IOException {
    Path file = folder.resolve(name + "." + ending);
    if (isTaken(name, "") || !WholeFile.publish(whole, file)) {
      return false;
    }
    if (isTaken(name, ending)) {
      Files.deleteIfExists(file);
      return false;
    }
    return true;
  }

  private boolean isTaken(String name, String except) {
    return ENDINGS.stream()
        .filter(ending -> !ending.equals(except))
        .anyMatch(
            ending -> Files.exists(folder.resolve(name + "." + ending), LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Writes or replaces a file of the user's choice; it appears whole or not at all.
   *
   * @param file where to
   * @param content writes the text
   * @throws IOException when the file cannot be written
   */
  public static void writeTo(Path file, Content content) throws IOException {
    WholeFile.replace(file, text(content), WholeFile.OWNER_ONLY);
  }

  /**
   * Writes or replaces a file that is no text; it appears whole or not at all.
   *
   * @param file where to
   * @param bytes what it is to hold
   * @throws IOException when the file cannot be written
   */
  public static void writeTo(Path file, byte[] bytes) throws IOException {
    WholeFile.replace(file, out -> out.write(bytes), WholeFile.OWNER_ONLY);
  }

  /**
   * Makes a folder in the temporary one that only its owner may enter.
   *
   * @param prefix how its name begins
   * @return the folder
   * @throws IOException when it cannot be made
   */
  public static Path privateFolder(String prefix) throws IOException {
    return WholeFile.newFolder(Path.of(System.getProperty("java.io.tmpdir")), prefix);
  }

  /**
   * Deletes what is left of a file that was not written to its end, where there was no memory to do
   * so then.
   */
  public static void deleteLeft() {
    WholeFile.deleteLeft();
  }

  /**
   * Does what is done for a file, without one.
   *
   * @param folder where files will be written; nothing is changed there
   * @param content writes a text, which goes nowhere
   * @throws IOException when {@code content} throws it
   */
  public static void practise(Path folder, Content content) throws IOException {
    ReportFiles files = new ReportFiles(folder, "job", Instant.now(), 0, WholeFile.OWNER_ONLY);
    files.isTaken(files.baseName, "");
    text(content).fill(OutputStream.nullOutputStream());
    WholeFile.practise(folder.resolve(NOWHERE));
  }

  private static WholeFile.Filling text(Content content) {
    return out -> {
      Utf8Output text = new Utf8Output(out);
      content.writeTo(text);
      text.flush();
    };
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
}
