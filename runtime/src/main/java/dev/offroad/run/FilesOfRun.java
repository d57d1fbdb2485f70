package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.settings.Key;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of one run, in the folder that the settings name. Where that cannot be written, because
 * the disk is full or somebody has taken it away, they go to a folder of their own in the temporary
 * one, and one warning says so; each file is tried in the named folder first, and goes back there
 * once it can. Safe for use by any number of threads.
 */
final class FilesOfRun {

  private static final String TEMPORARY = "offroad-report-";

  private final Settings settings;
  private final String job;
  private final Instant startedAt;
  private final long pid;
  private final ReportFiles files;

  /** The folder in the temporary one; null while it was not needed. */
  private Path elsewhere;

  private ReportFiles filesElsewhere;
  private final Map<String, Path> writtenElsewhere = new HashMap<>();

  /**
   * Nothing is written yet.
   *
   * @param settings where to
   * @param snapshot names the files
   */
  FilesOfRun(Settings settings, Snapshot snapshot) {
    this.settings = settings;
    this.job = snapshot.job();
    this.startedAt = snapshot.startedAt();
    this.pid = snapshot.jvm().pid();
    this.files = in(settings.output());
  }

  private ReportFiles in(Path folder) {
    return new ReportFiles(folder, job, startedAt, pid, settings.readers().permissions());
  }

  /**
   * Writes one file, or replaces it.
   *
   * @param ending its ending, without its dot
   * @param content writes the text; may be called twice
   * @return the file
   * @throws IOException when it can be written neither where it should be nor elsewhere
   */
  synchronized Path write(String ending, ReportFiles.Content content) throws IOException {
    Path file;
    try {
      file = files.write(ending, content);
    } catch (IOException | SecurityException e) {
      return writeElsewhere(ending, content, e);
    }
    forget(ending);
    return file;
  }

  private Path writeElsewhere(String ending, ReportFiles.Content content, Exception why)
      throws IOException {
    try {
      if (filesElsewhere == null) {
        elsewhere = ReportFiles.privateFolder(TEMPORARY);
        filesElsewhere = in(elsewhere);
      }
      Console.warnOnce(
          "output " + settings.output(),
          "the run's files cannot be written to "
              + settings.output().toAbsolutePath()
              + ": "
              + why
              + ". As long as that is so, they go to "
              + elsewhere
              + ". "
              + mend());
      Path file = filesElsewhere.write(ending, content);
      writtenElsewhere.put(ending, file);
      return file;
    } catch (IOException | SecurityException e) {
      throw new IOException(
          "neither to "
              + settings.output().toAbsolutePath()
              + " ("
              + why
              + ") nor to the temporary folder ("
              + e
              + ")",
          e);
    }
  }

  /** What a user can do. */
  static String mend() {
    return "Set " + Key.OUTPUT.property() + " to a folder that can be written.";
  }

  /** What is in the named folder again is needed nowhere else. */
  private void forget(String ending) {
    Path old = writtenElsewhere.remove(ending);
    if (old == null) {
      return;
    }
    try {
      Files.deleteIfExists(old);
      if (writtenElsewhere.isEmpty()) {
        Files.deleteIfExists(elsewhere);
      }
    } catch (IOException | SecurityException e) {
      return; // An old copy is left, of which a warning has said where it is.
    }
    if (writtenElsewhere.isEmpty()) {
      filesElsewhere = null;
    }
  }
}
