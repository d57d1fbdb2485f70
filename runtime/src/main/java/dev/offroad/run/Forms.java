package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.page.RunPage;
import dev.offroad.report.Figures;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.settings.ReportFormat;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.thread.DaemonThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The forms of one snapshot, all of them with its rare durations together. Its figures are computed
 * once, and its text laid out once, however many forms have them. Each form has the warnings that
 * were said by then, also that its file is not where it should be. Safe for use by any number of
 * threads.
 */
final class Forms {

  private final Snapshot snapshot;
  private final Set<ReportFormat> formats;
  private final Kept runFile = new Kept();
  private final Kept plain = new Kept();
  private final Kept pageFigures = new Kept();

  /** Null while they were not needed. */
  private Figures figures;

  /**
   * Nothing is made yet.
   *
   * @param snapshot what was measured
   * @param formats the forms that will be asked for
   */
  Forms(Snapshot snapshot, Set<ReportFormat> formats) {
    this.snapshot = shorter(snapshot);
    this.formats = formats;
  }

  private static Snapshot shorter(Snapshot snapshot) {
    try {
      return snapshot.withRareDurationsTogether();
    } catch (OutOfMemoryError e) {
      return snapshot; // Longer, but there.
    }
  }

  /**
   * Begins to compute what some forms need, beside what the calling thread does meanwhile: the end
   * of a job has two processors, as a rule, and code that was never run before.
   *
   * @param watch is given the thread that does it
   */
  void prepare(Consumer<Thread> watch) {
    if (formats.equals(Set.of(ReportFormat.JSON))) {
      return;
    }
    DaemonThread.start(
        "offroad-figures",
        () -> {
          watch.accept(Thread.currentThread());
          try {
            figures();
            if (formats.contains(ReportFormat.HTML)) {
              pageFigures(now());
            }
          } catch (RuntimeException | Error e) {
            return; // Who needs it computes it, and says what is wrong.
          }
        });
  }

  /** What was measured. */
  Snapshot snapshot() {
    return snapshot;
  }

  /** Writes one form. */
  ReportFiles.Content of(ReportFormat format) {
    return out -> write(format, out);
  }

  private void write(ReportFormat format, Appendable out) throws IOException {
    Snapshot now = now();
    switch (format) {
      case TEXT -> out.append(text(now));
      case HTML -> RunPage.write(now, pageFigures(now), runFile(now), text(now), out);
      case JSON -> writeRunFile(now, out);
    }
  }

  /** As a whole where the page has it too; where memory is short, piece by piece. */
  private void writeRunFile(Snapshot now, Appendable out) throws IOException {
    String whole = null;
    if (formats.contains(ReportFormat.HTML)) {
      try {
        whole = runFile(now);
      } catch (OutOfMemoryError e) {
        whole = null;
      }
    }
    if (whole == null) {
      RunFile.write(now, out);
    } else {
      out.append(whole);
    }
  }

  private String runFile(Snapshot now) {
    return runFile.get(now.warnings(), () -> RunFile.text(now));
  }

  /** The text report. */
  String text(Style style) {
    Snapshot now = now();
    return style == Style.PLAIN ? text(now) : TextReport.of(now, figures(), style);
  }

  private String text(Snapshot now) {
    return plain.get(now.warnings(), () -> TextReport.of(now, figures(), Style.PLAIN));
  }

  private String pageFigures(Snapshot now) {
    return pageFigures.get(now.warnings(), () -> RunPage.figures(now, figures()));
  }

  private synchronized Figures figures() {
    if (figures == null) {
      figures = new Figures(snapshot);
    }
    return figures;
  }

  private Snapshot now() {
    return snapshot.withWarnings(Console.warnings());
  }

  /**
   * The form that the ending of a file names.
   *
   * @throws IllegalArgumentException when there is none
   */
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

  /** A text that is made once, and anew only where warnings have come. */
  private static final class Kept {
    private String text;
    private List<String> warnings;

    synchronized String get(List<String> now, Supplier<String> making) {
      if (text == null || !warnings.equals(now)) {
        text = making.get();
        warnings = now;
      }
      return text;
    }
  }
}
