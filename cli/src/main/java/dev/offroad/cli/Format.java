package dev.offroad.cli;

import dev.offroad.cli.form.CsvForm;
import dev.offroad.cli.form.MarkdownForm;
import dev.offroad.page.RunPage;
import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Snapshot;

/** A form in which the command {@code report} gives a run. */
enum Format {
  /** The report for people. */
  TEXT {
    @Override
    String of(Snapshot snapshot, Style style) {
      return TextReport.of(snapshot, style);
    }
  },
  /** One page for a browser. */
  HTML {
    @Override
    String of(Snapshot snapshot, Style style) {
      return InMemory.text(out -> RunPage.write(snapshot, out));
    }
  },
  /** The run file, {@code offroad.run/1}. */
  JSON {
    @Override
    String of(Snapshot snapshot, Style style) {
      return InMemory.text(out -> RunFile.write(snapshot, out));
    }
  },
  /** The table of self time for a spreadsheet. */
  CSV {
    @Override
    String of(Snapshot snapshot, Style style) {
      return CsvForm.of(snapshot);
    }
  },
  /** The claim and the table of self time for a ticket. */
  MARKDOWN {
    @Override
    String of(Snapshot snapshot, Style style) {
      return MarkdownForm.of(snapshot);
    }
  };

  /** The run in this form; the style is for what a terminal may show. */
  abstract String of(Snapshot snapshot, Style style);

  /** The name that the user types. */
  @Override
  public String toString() {
    return Choice.name(this);
  }

  /** Reads that name. */
  static final class Reader extends Choice<Format> {
    Reader() {
      super(Format.class);
    }
  }
}
