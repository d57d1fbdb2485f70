package dev.offroad.cli;

import dev.offroad.cli.compare.Comparison;
import dev.offroad.cli.form.ComparisonJson;
import dev.offroad.cli.form.ComparisonMarkdown;
import dev.offroad.cli.form.ComparisonPage;
import dev.offroad.cli.form.ComparisonText;
import dev.offroad.report.Style;

/** A form in which the command {@code diff} gives a comparison. */
enum DiffFormat {
  /** For people. */
  TEXT {
    @Override
    String of(Comparison comparison, Style style) {
      return ComparisonText.of(comparison, style);
    }
  },
  /** One page for a browser. */
  HTML {
    @Override
    String of(Comparison comparison, Style style) {
      return InMemory.text(out -> ComparisonPage.write(comparison, out));
    }
  },
  /** For a ticket or a pull request. */
  MARKDOWN {
    @Override
    String of(Comparison comparison, Style style) {
      return ComparisonMarkdown.of(comparison);
    }
  },
  /** For programs. */
  JSON {
    @Override
    String of(Comparison comparison, Style style) {
      return ComparisonJson.of(comparison);
    }
  };

  /** The comparison in this form; the style is for what a terminal may show. */
  abstract String of(Comparison comparison, Style style);

  /** The name that the user types. */
  @Override
  public String toString() {
    return Choice.name(this);
  }

  /** Reads that name. */
  static final class Reader extends Choice<DiffFormat> {
    Reader() {
      super(DiffFormat.class);
    }
  }
}
