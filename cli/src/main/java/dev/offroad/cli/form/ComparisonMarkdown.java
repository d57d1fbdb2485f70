package dev.offroad.cli.form;

import dev.offroad.cli.compare.Comparison;
import java.util.List;

/** A comparison in Markdown: the verdict and the table of sections. */
public final class ComparisonMarkdown {

  private static final int MOST_ROWS = 20;

  private ComparisonMarkdown() {}

  /**
   * The Markdown of a comparison.
   *
   * @param comparison two runs
   * @return lines, each with its end
   */
  public static String of(Comparison comparison) {
    ComparisonWords words = new ComparisonWords(comparison);
    ComparisonTable table = new ComparisonTable(comparison, MOST_ROWS);
    StringBuilder out = new StringBuilder("### Offroad comparison\n\n");
    out.append(Markdown.item("before: " + words.before()));
    out.append(Markdown.item("after: " + words.after())).append('\n');
    out.append(Markdown.bold(words.claim())).append(' ');
    out.append(Markdown.plain(words.cause())).append("\n\n");
    items(out, comparison.warnings());
    if (!comparison.rows().isEmpty()) {
      out.append(Markdown.head(ComparisonTable.HEADINGS));
      table.sections().forEach(cells -> out.append(Markdown.row(cells)));
      table.others().forEach(cells -> out.append(Markdown.row(cells)));
      out.append(Markdown.boldRow(table.sum())).append('\n');
    }
    items(out, table.notes());
    items(out, words.legend());
    return out.toString();
  }

  private static void items(StringBuilder out, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(text -> out.append(Markdown.item(text)));
      out.append('\n');
    }
  }
}
