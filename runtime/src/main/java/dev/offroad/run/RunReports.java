package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.console.Terminal;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Writes the reports that the settings ask for, and says on standard error where they are. */
final class RunReports {

  private final Settings settings;

  RunReports(Settings settings) {
    this.settings = settings;
  }

  /**
   * Writes every report. A folder that cannot be written to costs one warning.
   *
   * @param snapshot what was measured
   */
  void write(Snapshot snapshot) {
    Set<ReportFormat> formats = settings.formats();
    if (formats.contains(ReportFormat.TEXT)) {
      boolean colour = Terminal.colourOnStandardError();
      Console.print(TextReport.of(snapshot, colour ? Style.COLOUR : Style.PLAIN));
    }
    ReportFiles files =
        new ReportFiles(
            settings.output(), snapshot.job(), snapshot.startedAt(), snapshot.jvm().pid());
    Path text = writeFile(files, ReportFormat.TEXT, snapshot);
    Path json = writeFile(files, ReportFormat.JSON, snapshot);
    if (text != null || json != null) {
      Console.say("report: " + (json != null ? json : text));
    }
  }

  /** Returns the file, or null where it was not asked for or could not be written. */
  private Path writeFile(ReportFiles files, ReportFormat format, Snapshot snapshot) {
    if (!settings.formats().contains(format)) {
      return null;
    }
    try {
      return files.write(
          format.fileEnding(),
          out -> {
            if (format == ReportFormat.JSON) {
              RunFile.write(snapshot, out);
            } else {
              out.append(TextReport.of(snapshot, Style.PLAIN));
            }
          });
    } catch (IOException e) {
      Console.warnOnce(
          "write " + settings.output(),
          "the report could not be written to "
              + settings.output()
              + ": "
              + e
              + ". Set offroad.output to a folder that can be written.");
      return null;
    }
  }
}
