package dev.offroad.cli.form;

import dev.offroad.cli.compare.Compared;
import dev.offroad.cli.compare.Comparison;
import dev.offroad.report.Durations;
import java.util.ArrayList;
import java.util.List;

/** The table of a comparison as texts, the same in every form of it. */
final class ComparisonTable {

  static final List<String> HEADINGS =
      List.of(
          "section",
          "before",
          "after",
          "change",
          "explains",
          "calls before",
          "calls after",
          "verdict");

  private final Comparison comparison;
  private final int shown;

  ComparisonTable(Comparison comparison, int mostSections) {
    this.comparison = comparison;
    this.shown = Math.min(mostSections, comparison.rows().size());
  }

  /** Sections, the largest change first; those without a line of their own in one. */
  List<List<String>> sections() {
    List<List<String>> lines = new ArrayList<>();
    List<Compared> rows = comparison.rows();
    for (int i = 0; i < shown; i++) {
      lines.add(section(rows.get(i), explained(comparison.explainedTenths(i))));
    }
    if (rows.size() > shown) {
      long before = 0;
      long after = 0;
      int tenths = 0;
      for (int i = shown; i < rows.size(); i++) {
        before += rows.get(i).before().self();
        after += rows.get(i).after().self();
        tenths += comparison.explainedTenths(i);
      }
      String name = Durations.count(rows.size() - shown) + " more sections";
      lines.add(times(name, before, after, explained(tenths)));
    }
    return lines;
  }

  /** The probes and the unmeasured time. */
  List<List<String>> others() {
    int rows = comparison.rows().size();
    return List.of(
        other(comparison.probes(), comparison.explainedTenths(rows)),
        other(comparison.unmeasured(), comparison.explainedTenths(rows + 1)));
  }

  List<String> sum() {
    return other(comparison.whole(), 1000);
  }

  /** A sentence for each row that needs one. */
  List<String> notes() {
    return comparison.rows().stream()
        .limit(shown)
        .filter(row -> !ComparisonWords.note(row).isEmpty())
        .map(row -> row.name() + ": " + ComparisonWords.note(row))
        .toList();
  }

  String explained(int tenths) {
    return comparison.isExplained() ? ComparisonWords.percent(tenths) : "";
  }

  private static List<String> section(Compared row, String explained) {
    List<String> cells =
        new ArrayList<>(times(row.name(), row.before().self(), row.after().self(), explained));
    cells.add(Durations.count(row.before().calls()));
    cells.add(Durations.count(row.after().calls()));
    cells.add(ComparisonWords.verdict(row));
    return cells;
  }

  private List<String> other(Compared row, int tenths) {
    return times(row.name(), row.before().self(), row.after().self(), explained(tenths));
  }

  private static List<String> times(String name, long before, long after, String explained) {
    return List.of(
        name,
        Durations.text(before),
        Durations.text(after),
        ComparisonWords.signed(after - before),
        explained);
  }
}
