package dev.offroad.cli.form;

import dev.offroad.report.Circumstances;
import dev.offroad.report.Claim;
import dev.offroad.report.Figures;
import dev.offroad.report.SelfTimeTable;
import dev.offroad.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Collectors;

/** The claim and the table of self time in Markdown, with the tables of GitHub and GitLab. */
public final class MarkdownForm {

  private static final int MOST_ROWS = 20;

  /** What Markdown or HTML would take for more than a character, inside of a line too. */
  private static final String MEANINGFUL = "\\`*_{}[]<>#|~&$@^";

  private MarkdownForm() {}

  /**
   * The report of a run.
   *
   * @param snapshot what was measured
   * @return lines, each with its end
   */
  public static String of(Snapshot snapshot) {
    Figures figures = new Figures(snapshot);
    SelfTimeTable table = new SelfTimeTable(snapshot, figures, MOST_ROWS);
    StringBuilder out = new StringBuilder();
    out.append("### ").append(plain(Circumstances.heading(snapshot))).append("\n\n");
    out.append("**").append(plain(Claim.of(snapshot, figures))).append("**\n\n");
    if (!table.lines().isEmpty()) {
      List<String> headings = table.headings();
      out.append(line(headings));
      out.append("|---|").append("--:|".repeat(headings.size() - 1)).append('\n');
      for (SelfTimeTable.Line line : table.lines()) {
        List<String> cells = line.cells().stream().map(MarkdownForm::plain).toList();
        out.append(line(line.kind() == SelfTimeTable.Kind.SUM ? bold(cells) : cells));
      }
      out.append('\n');
    }
    table.legend().forEach(text -> out.append(item(text)));
    Circumstances.lines(snapshot, figures).forEach(text -> out.append(item(text)));
    return out.toString();
  }

  private static String item(String text) {
    return "- " + plain(text) + "\n";
  }

  private static List<String> bold(List<String> cells) {
    return cells.stream().map(cell -> cell.isEmpty() ? "" : "**" + cell + "**").toList();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String plain(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(MEANINGFUL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }
}
