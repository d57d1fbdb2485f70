package dev.offroad.cli.form;

import dev.offroad.cli.compare.Comparison;
import dev.offroad.cli.compare.TreeChange;
import dev.offroad.report.Durations;
import dev.offroad.report.Style;
import dev.offroad.report.Table;
import java.util.Comparator;
import java.util.List;

/** A comparison as text: the verdict, the sections, where in the call tree, how sure it is. */
public final class ComparisonText {

  private static final int MOST_ROWS = 40;
  private static final int DEEPEST = 40;
  private static final String INDENT = "  ";

  /** Places whose changes, with those below, are less of the time than this are left out. */
  private static final double SMALLEST = 0.01;

  private final Comparison comparison;
  private final Style style;
  private final StringBuilder out = new StringBuilder();
  private final double smallest;

  private ComparisonText(Comparison comparison, Style style) {
    this.comparison = comparison;
    this.style = style;
    long before = comparison.whole().before().self();
    this.smallest = SMALLEST * Math.max(before, comparison.whole().after().self());
  }

  /**
   * The text of a comparison.
   *
   * @param comparison two runs
   * @param style whether to use colour
   * @return lines, each with its end
   */
  public static String of(Comparison comparison, Style style) {
    return new ComparisonText(comparison, style).write();
  }

  private String write() {
    ComparisonWords words = new ComparisonWords(comparison);
    out.append('\n').append(style.bold("Offroad comparison")).append('\n');
    out.append("before: ").append(words.before()).append('\n');
    out.append("after:  ").append(words.after()).append("\n\n");
    out.append(style.slow(words.claim())).append('\n').append(words.cause()).append('\n');
    comparison.warnings().forEach(text -> out.append(style.slow(text)).append('\n'));
    if (!comparison.rows().isEmpty()) {
      sections();
      tree();
    }
    out.append('\n');
    words.legend().forEach(this::faint);
    return out.toString();
  }

  private void sections() {
    ComparisonTable texts = new ComparisonTable(comparison, MOST_ROWS);
    Table table = new Table();
    table.row(style::bold, ComparisonTable.HEADINGS);
    texts.sections().forEach(cells -> table.row(line -> line, cells));
    texts.others().forEach(cells -> table.row(style::faint, cells));
    table.rule();
    table.row(style::bold, texts.sum());
    out.append('\n');
    table.appendTo(out);
    texts.notes().forEach(note -> out.append(note).append('\n'));
  }

  private void tree() {
    Table table = new Table();
    table.row(
        style::bold,
        List.of("where it changed", "before", "after", "change", "calls before", "calls after"));
    if (level(table, comparison.tree(), 0) > 0) {
      out.append('\n');
      table.appendTo(out);
    }
  }

  /** How many lines came to be. As deep as the tree, down to a bound. */
  private int level(Table table, List<TreeChange> places, int depth) {
    if (depth > DEEPEST) {
      return 0;
    }
    int lines = 0;
    for (TreeChange place : sorted(places)) {
      table.row(depth == 0 ? style::faint : line -> line, cells(place, depth));
      lines += 1 + level(table, place.children(), depth + 1);
    }
    return lines;
  }

  private List<TreeChange> sorted(List<TreeChange> places) {
    return places.stream()
        .filter(place -> largest(place) >= smallest && largest(place) > 0)
        .sorted(Comparator.comparingLong(ComparisonText::largest).reversed())
        .toList();
  }

  /** The largest change here or below. */
  private static long largest(TreeChange place) {
    long most = Math.abs(place.change());
    for (TreeChange child : place.children()) {
      most = Math.max(most, largest(child));
    }
    return most;
  }

  private static List<String> cells(TreeChange place, int depth) {
    List<String> times =
        List.of(
            INDENT.repeat(depth) + place.name(),
            Durations.text(place.before().self()),
            Durations.text(place.after().self()),
            ComparisonWords.signed(place.change()));
    if (depth == 0) {
      return times;
    }
    return List.of(
        times.get(0),
        times.get(1),
        times.get(2),
        times.get(3),
        Durations.count(place.before().calls()),
        Durations.count(place.after().calls()));
  }

  private void faint(String line) {
    out.append(style.faint(line)).append('\n');
  }
}
