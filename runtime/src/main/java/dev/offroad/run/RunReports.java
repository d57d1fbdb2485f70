package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.console.Terminal;
import dev.offroad.page.RunPage;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the reports of one job that the settings ask for, and says on standard error where they
 * are. Safe for use by two threads: one that brings the run file up to date, and one that ends the
 * job.
 */
final class RunReports {

  /** The last one that is written is named: the page, which people read. */
  private static final List<ReportFormat> ORDER =
      List.of(ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.HTML);

  private final Settings settings;
  private volatile boolean ended;

  /** Named by the first snapshot that is written. */
  private ReportFiles files;

  RunReports(Settings settings) {
    this.settings = settings;
  }

  /**
   * Writes every report, and says where it is, or why there is none.
   *
   * @param snapshot what was measured
   */
  void write(Snapshot snapshot) {
    ended = true;
    if (settings.formats().contains(ReportFormat.TEXT)) {
      boolean colour = Terminal.colourOnStandardError();
      Console.print(TextReport.of(snapshot, colour ? Style.COLOUR : Style.PLAIN));
    }
    try {
      writeFiles(snapshot).ifPresent(file -> Console.say("report: " + file));
    } catch (IOException e) {
      Console.say(
          "warning: the report could not be written to "
              + settings.output()
              + ": "
              + e
              + ". Set offroad.output to a folder that can be written.");
    }
  }

  /**
   * Writes the run file while the job runs, or brings it up to date. Where the job ends meanwhile,
   * its report is not touched any more.
   *
   * @param snapshots takes a snapshot of now
   */
  void checkpoint(Supplier<Snapshot> snapshots) throws IOException {
    if (ended) {
      return;
    }
    Snapshot snapshot = snapshots.get();
    synchronized (this) {
      if (!ended) {
        write(ReportFormat.JSON, snapshot);
      }
    }
  }

  /** Writes the files, the page last. Returns the one to name. */
  private synchronized Optional<Path> writeFiles(Snapshot snapshot) throws IOException {
    Optional<Path> written = Optional.empty();
    for (ReportFormat format : ORDER) {
      if (settings.formats().contains(format)) {
        written = Optional.of(write(format, snapshot));
      }
    }
    return written;
  }

  private Path write(ReportFormat format, Snapshot snapshot) throws IOException {
    if (files == null) {
      files =
          new ReportFiles(
              settings.output(), snapshot.job(), snapshot.startedAt(), snapshot.jvm().pid());
    }
    return files.write(format.fileEnding(), content(format, snapshot));
  }

  /** The form that the ending of a file names. */
  static ReportFormat formatOf(Path file) {
    String name = file.toString();
    for (ReportFormat format : ReportFormat.values()) {
      if (name.endsWith("." + format.fileEnding())) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "cannot tell the form of the report from '"
            + name
            + "': expected .html, .json or .txt at its end");
  }

  static ReportFiles.Content content(ReportFormat format, Snapshot snapshot) {
    return switch (format) {
      case TEXT -> out -> out.append(TextReport.of(snapshot, Style.PLAIN));
      case HTML -> out -> RunPage.write(snapshot, out);
      case JSON -> out -> RunFile.write(snapshot, out);
    };
  }
}
