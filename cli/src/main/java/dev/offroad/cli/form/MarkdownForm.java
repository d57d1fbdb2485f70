package dev.offroad.cli.form;

import dev.offroad.report.Circumstances;
import dev.offroad.report.Claim;
import dev.offroad.report.Figures;
import dev.offroad.report.PerJvm;
import dev.offroad.report.SelfTimeTable;
import dev.offroad.snapshot.Snapshot;
import java.util.List;

/** The claim and the table of self time in Markdown, with the tables of GitHub and GitLab. */
public final class MarkdownForm {

  private static final int MOST_ROWS = 20;

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
    out.append("### ").append(Markdown.plain(Circumstances.heading(snapshot))).append("\n\n");
    out.append("**").append(Markdown.plain(Claim.of(snapshot, figures))).append("**\n\n");
    if (!table.lines().isEmpty()) {
      List<String> headings = table.headings();
      out.append(Markdown.head(headings));
      for (SelfTimeTable.Line line : table.lines()) {
        boolean sum = line.kind() == SelfTimeTable.Kind.SUM;
        out.append(sum ? Markdown.boldRow(line.cells()) : Markdown.row(line.cells()));
      }
      out.append('\n');
    }
    PerJvm jvms = new PerJvm(snapshot);
    if (jvms.isMerged()) {
      out.append(Markdown.head(jvms.headings()));
      jvms.lines(figures, MOST_ROWS).forEach(line -> out.append(Markdown.row(PerJvm.cells(line))));
      out.append('\n');
    }
    table.legend().forEach(text -> out.append(Markdown.item(text)));
    Circumstances.lines(snapshot, figures).forEach(text -> out.append(Markdown.item(text)));
    return out.toString();
  }
}
