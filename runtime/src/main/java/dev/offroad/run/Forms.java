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
import java.util.function.Consumer;

/**
 * The forms of one snapshot. Its figures are computed once, and its text laid out once, however
 * many forms have them. Each form has the warnings that were said by then, also that its file is
 * not where it should be. Safe for use by any number of threads.
 */
final class Forms {

  private final Snapshot snapshot;

  /** Null while they were not needed. */
  private Figures figures;

  /** Of the warnings at their side. */
  private String plain;

  private List<String> warningsInPlain;
  private String page;
  private List<String> warningsInPage;

  Forms(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Begins to compute what the text and the page need, beside what the calling thread does
   * meanwhile: the end of a job has two processors, as a rule, and code that was never run before.
   *
   * @param watch is given the thread that does it
   */
  void prepare(Consumer<Thread> watch) {
    DaemonThread.start(
        "offroad-figures",
        () -> {
          watch.accept(Thread.currentThread());
          try {
            text(Style.PLAIN);
            page();
          } catch (IOException | RuntimeException | Error e) {
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
    switch (format) {
      case TEXT -> out.append(text(Style.PLAIN));
      case HTML -> RunPage.write(now(), page(), text(Style.PLAIN), out);
      case JSON -> RunFile.write(now(), out);
    }
  }

  /** The text report. */
  synchronized String text(Style style) {
    Snapshot now = now();
    if (style != Style.PLAIN) {
      return TextReport.of(now, figures(), style);
    }
    if (plain == null || !warningsInPlain.equals(now.warnings())) {
      plain = TextReport.of(now, figures(), style);
      warningsInPlain = now.warnings();
    }
    return plain;
  }

  /** The figures for the page. */
  private synchronized String page() throws IOException {
    Snapshot now = now();
    if (page == null || !warningsInPage.equals(now.warnings())) {
      page = RunPage.figures(now, figures());
      warningsInPage = now.warnings();
    }
    return page;
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
}
