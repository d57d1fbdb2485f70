package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.console.Terminal;
import dev.offroad.report.Style;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes the reports of one job that the settings ask for, and says on standard error where they
 * are. Safe for use by two threads: one that brings the run file up to date, and one that ends the
 * job.
 */
final class RunReports {

  /**
   * The run file first, as the others can be made of it. The last one that is written is named: the
   * page, which people read.
   */
  private static final List<ReportFormat> ORDER =
      List.of(ReportFormat.JSON, ReportFormat.TEXT, ReportFormat.HTML);

  private final Settings settings;
  private volatile boolean ended;
  private volatile Path runFile;

  /** Named by the first snapshot that is written. */
  private FilesOfRun files;

  RunReports(Settings settings) {
    this.settings = settings;
  }

  /**
   * The job has ended: a checkpoint that has not begun to write its file leaves that to the report,
   * which would wait for it.
   */
  void end() {
    ended = true;
  }

  /**
   * What the settings ask for, of a snapshot.
   *
   * @param snapshot what was measured; nobody needs it any more after this
   */
  Forms forms(Snapshot snapshot) {
    return new Forms(snapshot, settings.formats());
  }

  /**
   * Writes every report, and says where it is, or why there is none. What cannot be written is no
   * harm to the others.
   *
   * @param forms what {@link #forms} gave
   * @param steps is told of each step
   */
  void write(Forms forms, Steps steps) {
    forms.prepare(steps::watch);
    Optional<Path> last = Optional.empty();
    for (ReportFormat format : ORDER) {
      if (settings.formats().contains(format)) {
        steps.begin("writing the report's " + format.fileEnding() + " file");
        Optional<Path> file = writeIfPossible(format, forms);
        last = file.isPresent() ? file : last;
      }
    }
    steps.begin("printing the report");
    Console.catchUp();
    Console.printPending();
    if (settings.formats().contains(ReportFormat.TEXT) || last.isEmpty()) {
      boolean colour = Terminal.colourOnStandardError();
      Console.print(forms.text(colour ? Style.COLOUR : Style.PLAIN));
    }
    ReportFiles.deleteLeft();
    last.ifPresent(file -> Console.say("report: " + file));
  }

  private synchronized Optional<Path> writeIfPossible(ReportFormat format, Forms forms) {
    try {
      return Optional.of(write(format, forms));
    } catch (IOException e) {
      Console.warnOnce(
          "nowhere",
          "the report's files could not be written, "
              + e.getMessage()
              + ": it is on standard error only. "
              + FilesOfRun.mend());
    } catch (RuntimeException | Error e) {
      Faults.tellNow("the report's " + format.fileEnding() + " file", e);
    }
    return Optional.empty();
  }

  /**
   * Writes the run file while the job runs, or brings it up to date. Where the job ends meanwhile,
   * its report is not touched any more.
   *
   * @param snapshots takes a snapshot of now; nothing where the job ends meanwhile
   */
  void checkpoint(Supplier<Optional<Snapshot>> snapshots) throws IOException {
    if (ended) {
      return;
    }
    Optional<Snapshot> snapshot = snapshots.get();
    synchronized (this) {
      if (!ended && snapshot.isPresent()) {
        write(ReportFormat.JSON, new Forms(snapshot.get(), Set.of(ReportFormat.JSON)));
      }
    }
  }

  /**
   * Writes every report to its file while the job runs. Where the job ends meanwhile, its reports
   * are not touched any more.
   *
   * @param snapshots takes a snapshot of now; nothing where the job ends meanwhile
   * @return the last file, the page where there is one; nothing where none was written
   */
  Optional<Path> writeNow(Supplier<Optional<Snapshot>> snapshots) throws IOException {
    if (ended || settings.formats().isEmpty()) {
      return Optional.empty();
    }
    Optional<Snapshot> snapshot = snapshots.get();
    if (snapshot.isEmpty()) {
      return Optional.empty();
    }
    Forms forms = forms(snapshot.get());
    Optional<Path> written = Optional.empty();
    synchronized (this) {
      for (ReportFormat format : ORDER) {
        if (!ended && settings.formats().contains(format)) {
          written = Optional.of(write(format, forms));
        }
      }
    }
    return written;
  }

  /** The run file, from when it was first written on. */
  Optional<Path> runFile() {
    return Optional.ofNullable(runFile);
  }

  private Path write(ReportFormat format, Forms forms) throws IOException {
    if (files == null) {
      files = new FilesOfRun(settings, forms.snapshot());
    }
    Path file = files.write(format.fileEnding(), forms.of(format));
    runFile = format == ReportFormat.JSON ? file : runFile;
    return file;
  }
}
