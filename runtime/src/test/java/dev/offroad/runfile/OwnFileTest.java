package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report in a file that the user has named. */
final class OwnFileTest {

  @TempDir private Path folder;

  @Test
  void writeToReplacesTheWholeFile() throws IOException {
    Path own = folder.resolve("new/own.txt");

    ReportFiles.writeTo(own, out -> out.append("a long text that was there before"));
    ReportFiles.writeTo(own, out -> out.append("short"));

    assertThat(Files.readString(own)).isEqualTo("short");
    assertThat(Names.in(own.getParent())).containsExactly("own.txt");
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
    assertThat(Names.in(folder)).containsExactly("own.txt");
  }

  @Test
  void writeToAFolderIsSaid() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();

    assertThrows(IOException.class, () -> ReportFiles.writeTo(taken, out -> out.append("x")));
    assertThat(Names.in(folder)).containsExactly("taken");
  }
}
