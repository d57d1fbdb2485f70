package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run: none overwritten, none half, none left behind. */
final class ReportFilesTest {

  private static final Instant START = Instant.parse("2026-11-22T08:23:42.999Z");
  private static final String BASE = "Import-20261122T082342Z-4711";

  @TempDir private Path folder;

  private static ReportFiles filesIn(Path folder) {
    return filesIn(folder, PosixFilePermissions.fromString("rw-------"));
  }

  private static ReportFiles filesIn(Path folder, Set<PosixFilePermission> permissions) {
    return new ReportFiles(folder, "Import", START, 4711, permissions);
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace("/", "")).sorted().toList();
    }
  }

  @Test
  void aFileHasItsNameItsContentAndAnAbsolutePath() throws IOException {
    Path file = filesIn(folder).write("txt", out -> out.append("größe \ud83d\ude00\n"));

    assertThat(file).isEqualTo(folder.resolve(BASE + ".txt").toAbsolutePath());
    assertThat(Files.readString(file)).isEqualTo("größe \ud83d\ude00\n");
    assertThat(namesIn(folder)).containsExactly(BASE + ".txt");
  }

  @Test
  void theFolderIsMadeWhenNeeded() throws IOException {
    Path deep = folder.resolve("a/b/c");

    assertThat(filesIn(deep).write("txt", out -> out.append("x")).getParent()).isEqualTo(deep);
  }

  @Test
  void theFolderMayBeALinkToOne() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    filesIn(link).write("txt", out -> out.append("x"));
    ReportFiles.writeTo(link.resolve("own.txt"), out -> out.append("y"));

    assertThat(namesIn(real)).containsExactly(BASE + ".txt", "own.txt");
  }

  @Test
  void aNameThatIsTakenGetsANumber() throws IOException {
    assertThat(filesIn(folder).write("txt", out -> out.append("one")).getFileName().toString())
        .isEqualTo(BASE + ".txt");
    assertThat(filesIn(folder).write("txt", out -> out.append("two")).getFileName().toString())
        .isEqualTo(BASE + "-2.txt");
    assertThat(filesIn(folder).write("txt", out -> out.append("three")).getFileName().toString())
        .isEqualTo(BASE + "-3.txt");
    assertThat(Files.readString(folder.resolve(BASE + ".txt"))).isEqualTo("one");
    assertThat(Files.readString(folder.resolve(BASE + "-2.txt"))).isEqualTo("two");
  }

  @Test
  void theFilesOfARunShareTheirNameAlsoWhereItIsTaken() throws IOException {
    Files.writeString(folder.resolve(BASE + ".html"), "another run's");
    ReportFiles files = filesIn(folder);
    files.write("txt", out -> out.append("one"));
    files.write("json", out -> out.append("{}"));
    ReportFiles later = filesIn(folder);
    later.write("json", out -> out.append("{}"));
    later.write("txt", out -> out.append("two"));

    assertThat(namesIn(folder))
        .containsExactly(
            BASE + ".html", BASE + "-2.txt", BASE + "-2.json", BASE + "-3.txt", BASE + "-3.json");
  }

  @Test
  void aFileThatTheRunWroteIsReplacedByTheNextOne() throws IOException {
    ReportFiles other = filesIn(folder);
    other.write("json", out -> out.append("other"));
    ReportFiles files = filesIn(folder);
    Path first = files.write("json", out -> out.append("a long text for the first"));
    Path second = files.write("json", out -> out.append("second"));

    assertThat(second).isEqualTo(first);
    assertThat(Files.readString(first)).isEqualTo("second");
    assertThat(Files.readString(folder.resolve(BASE + ".json"))).isEqualTo("other");
    assertThat(namesIn(folder)).containsExactly(BASE + ".json", BASE + "-2.json");
  }

  @Test
  void aFileIsReplacedAlsoWhereItsFolderWentMeanwhile() throws IOException {
    ReportFiles files = filesIn(folder.resolve("gone"));
    Path file = files.write("json", out -> out.append("one"));
    Files.delete(file);
    Files.delete(file.getParent());

    assertThat(files.write("json", out -> out.append("two"))).isEqualTo(file);
    assertThat(Files.readString(file)).isEqualTo("two");
  }

  /** A reader opens the file again and again while it is replaced. */
  @Test
  void aReaderSeesAWholeFileOldOrNew() throws Exception {
    ReportFiles files = filesIn(folder);
    Path file = files.write("json", out -> out.append("0".repeat(100_000)));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer =
          pool.submit(
              () -> {
                for (int i = 0; i < 200; i++) {
                  String text = Integer.toString(i % 10).repeat(100_000);
                  files.write("json", out -> out.append(text));
                }
                return null;
              });
      int reads = 0;
      while (!writer.isDone() || reads == 0) {
        String text = Files.readString(file);
        assertThat(text.length()).isEqualTo(100_000);
        assertThat(text.chars().distinct().count()).isEqualTo(1);
        reads++;
      }
      writer.get();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void runsOfOtherFormatsThatBeginAtOnceDoNotShareAName() throws Exception {
    List<String> endings = List.of("json", "txt", "html", "json", "txt", "html");
    CyclicBarrier start = new CyclicBarrier(endings.size());
    ExecutorService pool = Executors.newFixedThreadPool(endings.size());
    try {
      for (int round = 0; round < 20; round++) {
        Path rounds = folder.resolve("round" + round);
        List<Future<Path>> written = new ArrayList<>();
        for (String ending : endings) {
          written.add(
              pool.submit(
                  () -> {
                    start.await();
                    return filesIn(rounds).write(ending, out -> out.append(ending));
                  }));
        }
        Set<String> names = new HashSet<>();
        for (Future<Path> file : written) {
          String name = file.get().getFileName().toString();
          assertThat(names.add(name.substring(0, name.lastIndexOf('.')))).isTrue();
        }
        assertThat(namesIn(rounds)).hasSize(endings.size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void threadsThatWriteAtOnceAllGetTheirOwnFile() throws Exception {
    writeByManyThreads(folder);

    assertThat(namesIn(folder)).hasSize(40);
  }

  private static void writeByManyThreads(Path folder) throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Path>>> written = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String text = "thread " + i;
        written.add(pool.submit(() -> writeFive(folder, text, start)));
      }
      Set<Path> all = new HashSet<>();
      for (int i = 0; i < threads; i++) {
        for (Path file : written.get(i).get()) {
          assertThat(all.add(file)).isTrue();
          assertThat(Files.readString(file)).isEqualTo("thread " + i);
        }
      }
      assertThat(all).hasSize(5 * threads);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Path> writeFive(Path folder, String text, CyclicBarrier start)
      throws Exception {
    List<Path> written = new ArrayList<>();
    start.await();
    for (int i = 0; i < 5; i++) {
      written.add(filesIn(folder).write("txt", out -> out.append(text)));
    }
    return written;
  }

  @Test
  void aFileSystemWithoutLinksLosesNothingEither() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("no-links.zip").toUri());
    try (FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path inside = system.getPath("/reports");
      filesIn(inside).write("txt", out -> out.append("one"));
      filesIn(inside).write("txt", out -> out.append("two"));

      assertThat(namesIn(inside)).containsExactly(BASE + "-2.txt", BASE + ".txt");
      assertThat(Files.readString(inside.resolve(BASE + ".txt"))).isEqualTo("one");
      assertThat(Files.readString(inside.resolve(BASE + "-2.txt"))).isEqualTo("two");
    }
  }

  @Test
  void aWriterThatFailsLeavesNothingBehind() throws IOException {
    for (Throwable fault :
        List.of(new IOException("x"), new IllegalStateException("x"), new StackOverflowError())) {
      ReportFiles.Content content =
          out -> {
            out.append("half");
            ReportFilesTest.<RuntimeException>sneak(fault);
          };
      assertThat(assertThrows(fault.getClass(), () -> filesIn(folder).write("txt", content)))
          .isSameInstanceAs(fault);
      assertThat(
              assertThrows(
                  fault.getClass(), () -> ReportFiles.writeTo(folder.resolve("own"), content)))
          .isSameInstanceAs(fault);
      assertThat(namesIn(folder)).isEmpty();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> void sneak(Throwable fault) throws X {
    throw (X) fault;
  }

  @Test
  void aFolderThatIsAFileIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");

    assertThrows(IOException.class, () -> filesIn(file).write("txt", out -> out.append("x")));
    assertThrows(
        IOException.class,
        () -> ReportFiles.writeTo(file.resolve("own.txt"), out -> out.append("x")));
    assertThat(Files.readString(file)).isEqualTo("kept");
    assertThat(namesIn(folder)).containsExactly("file");
  }

  @Test
  void writeToReplacesTheWholeFile() throws IOException {
    Path own = folder.resolve("new/own.txt");

    ReportFiles.writeTo(own, out -> out.append("a long text that was there before"));
    ReportFiles.writeTo(own, out -> out.append("short"));

    assertThat(Files.readString(own)).isEqualTo("short");
    assertThat(namesIn(own.getParent())).containsExactly("own.txt");
  }

  @Test
  void writeToKeepsTheOldFileWhenTheWriterFails() throws IOException {
    Path own = Files.writeString(folder.resolve("own.txt"), "old");

    assertThrows(
        IOException.class,
        () ->
            ReportFiles.writeTo(
                own,
                out -> {
                  throw new IOException("disk full");
                }));

    assertThat(Files.readString(own)).isEqualTo("old");
    assertThat(namesIn(folder)).containsExactly("own.txt");
  }

  @Test
  void writeToAFolderIsSaid() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();

    assertThrows(IOException.class, () -> ReportFiles.writeTo(taken, out -> out.append("x")));
    assertThat(namesIn(folder)).containsExactly("taken");
  }

  @Test
  void onlyTheOwnerMayReadAReport() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions");

    Path file = filesIn(folder).write("txt", out -> out.append("x"));

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void othersMayWhereThatIsWanted() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions");
    Set<PosixFilePermission> all = PosixFilePermissions.fromString("rw-r--r--");
    ReportFiles files = filesIn(folder, all);

    assertThat(Files.getPosixFilePermissions(files.write("txt", out -> out.append("x"))))
        .isEqualTo(all);
    assertThat(Files.getPosixFilePermissions(files.write("txt", out -> out.append("y"))))
        .isEqualTo(all);
  }

  @Test
  void anInterruptedThreadWritesAWholeFileAndStaysInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    try {
      ReportFiles files = filesIn(folder);
      files.write("txt", out -> out.append("first"));
      Path file = files.write("txt", out -> out.append("second"));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      Thread.interrupted();
      assertThat(Files.readString(file)).isEqualTo("second");
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void whatAKilledJvmLeftIsTakenAwayWhenItIsOld() throws IOException {
    Path old = Files.writeString(folder.resolve(".offroad-1.part"), "half");
    Path fresh = Files.writeString(folder.resolve(".offroad-2.part"), "somebody writes it");
    Path other = Files.writeString(folder.resolve("other.part"), "somebody's own");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(old, longAgo);
    Files.setLastModifiedTime(other, longAgo);

    Path file = filesIn(folder).write("txt", out -> out.append("x"));

    assertThat(namesIn(folder))
        .containsExactly(
            fresh.getFileName().toString(),
            other.getFileName().toString(),
            file.getFileName().toString());
  }
}
