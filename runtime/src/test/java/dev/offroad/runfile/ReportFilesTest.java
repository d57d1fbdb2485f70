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
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  @Test
  void aFileHasItsNameItsContentAndAnAbsolutePath() throws IOException {
    Path file = filesIn(folder).write("txt", out -> out.append("größe \ud83d\ude00\n"));

    assertThat(file).isEqualTo(folder.resolve(BASE + ".txt").toAbsolutePath());
    assertThat(Files.readString(file)).isEqualTo("größe \ud83d\ude00\n");
    assertThat(Names.in(folder)).containsExactly(BASE + ".txt");
  }

  @Test
  void theFolderIsMadeWhenNeeded() throws IOException {
    Path deep = folder.resolve("a/b/c");

    assertThat(filesIn(deep).write("txt", out -> out.append("x")).getParent()).isEqualTo(deep);
  }

  /** As where there is no memory for it: here a folder with something in it is in the way. */
  @Test
  void whatCannotBeDeletedAtOnceIsDeletedLater() throws IOException {
    IOException failure = new IOException("in the middle");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                ReportFiles.writeTo(
                    folder.resolve("report.txt"),
                    out -> {
                      Path aside = folder.resolve(Names.in(folder).get(0));
                      Files.delete(aside);
                      Files.createDirectories(aside.resolve("in the way"));
                      throw failure;
                    }));
    assertThat(thrown).isSameInstanceAs(failure);
    Path left = folder.resolve(Names.in(folder).get(0));
    Files.delete(left.resolve("in the way"));
    ReportFiles.deleteLeft();
    assertThat(Names.in(folder)).isEmpty();
  }

  /** A checkpoint may be half written when somebody clears up. */
  @Test
  void theFolderIsMadeAgainWhereItIsTakenAwayInTheMiddleOfAFile() throws IOException {
    Path taken = folder.resolve("taken");
    ReportFiles files = filesIn(taken);
    for (String text : List.of("first", "replaced")) {
      boolean[] there = {true};
      Path file =
          files.write(
              "txt",
              out -> {
                if (there[0]) {
                  there[0] = false;
                  takeAway(taken);
                }
                out.append(text);
              });
      assertThat(there[0]).isFalse();
      assertThat(Files.readString(file)).isEqualTo(text);
      assertThat(Names.in(taken)).containsExactly(BASE + ".txt");
    }
  }

  private static void takeAway(Path taken) throws IOException {
    for (String name : Names.in(taken)) {
      Files.delete(taken.resolve(name));
    }
    Files.delete(taken);
  }

  @Test
  void theFolderMayBeALinkToOne() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    filesIn(link).write("txt", out -> out.append("x"));
    ReportFiles.writeTo(link.resolve("own.txt"), out -> out.append("y"));

    assertThat(Names.in(real)).containsExactly(BASE + ".txt", "own.txt");
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

    assertThat(Names.in(folder))
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
    assertThat(Names.in(folder)).containsExactly(BASE + ".json", BASE + "-2.json");
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

  @Test
  void aFileSystemWithoutLinksLosesNothingEither() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("no-links.zip").toUri());
    try (FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path inside = system.getPath("/reports");
      filesIn(inside).write("txt", out -> out.append("one"));
      filesIn(inside).write("txt", out -> out.append("two"));

      assertThat(Names.in(inside)).containsExactly(BASE + "-2.txt", BASE + ".txt");
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
      assertThat(Names.in(folder)).isEmpty();
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
    assertThat(Names.in(folder)).containsExactly("file");
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

    assertThat(Names.in(folder))
        .containsExactly(
            fresh.getFileName().toString(),
            other.getFileName().toString(),
            file.getFileName().toString());
  }
}
