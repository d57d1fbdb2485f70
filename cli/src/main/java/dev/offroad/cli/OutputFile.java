package dev.offroad.cli;

import dev.offroad.cli.runfile.Shown;
import dev.offroad.runfile.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of the user's choice. A regular one is replaced as a whole or not at all; a device or a
 * pipe, {@code /dev/null} among them, is written into; the run itself is never replaced.
 */
final class OutputFile {

  private final Path file;

  OutputFile(Path file) {
    this.file = file;
  }

  /** Writes text and returns its absolute path. {@code runs} must not be replaced. */
  Path write(List<Path> runs, ReportFiles.Content content) throws CommandProblem {
    return write(
        runs,
        to -> ReportFiles.writeTo(to, content),
        to -> {
          try (var out =
              Files.newBufferedWriter(to, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            content.writeTo(out);
          }
        });
  }

  /** Writes what is no text. */
  Path write(List<Path> runs, byte[] bytes) throws CommandProblem {
    return write(
        runs,
        to -> ReportFiles.writeTo(to, bytes),
        to -> Files.write(to, bytes, StandardOpenOption.WRITE));
  }

  private Path write(List<Path> runs, Way whole, Way into) throws CommandProblem {
    try {
      if (Files.isDirectory(file)) {
        throw new CommandProblem(Shown.path(file) + ": is a folder; expected the name of a file");
      }
      if (!Files.exists(file)) {
        whole.write(file);
      } else if (isOneOf(runs)) {
        throw new CommandProblem(
            Shown.path(file) + ": is the run itself, which a report never replaces");
      } else if (Files.isRegularFile(file)) {
        whole.write(file.toRealPath());
      } else {
        into.write(file);
      }
      return file.toAbsolutePath();
    } catch (IOException e) {
      throw new CommandProblem(Shown.path(file) + ": cannot be written: " + reason(e));
    }
  }

  private boolean isOneOf(List<Path> runs) throws IOException {
    for (Path run : runs) {
      if (Files.isSameFile(run, file)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return Shown.oneLine(exists.getFile()) + " is no folder";
    }
    if (e instanceof NoSuchFileException) {
      return "no file can be made in its folder";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return Shown.oneLine(failed.getReason());
    }
    return Shown.oneLine(String.valueOf(e.getMessage()));
  }

  /** Writes a file, as a whole or into what is there. */
  private interface Way {
    void write(Path to) throws IOException;
  }
}
