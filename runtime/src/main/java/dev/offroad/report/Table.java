package dev.offroad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of cells in aligned columns: the first to the left, the others to the right. */
public final class Table {

  private static final String GAP = "   ";

  private final List<Line> lines = new ArrayList<>();

  /** Without rows. */
  public Table() {}

  /** Adds a row; {@code style} is applied to the whole line once it is laid out. */
  void row(UnaryOperator<String> style, String... cells) {
    row(style, List.of(cells));
  }

  /**
   * Adds a row.
   *
   * @param style applied to the whole line once it is laid out
   * @param cells texts by column; the last may be missing
   */
  public void row(UnaryOperator<String> style, List<String> cells) {
    lines.add(new Line(cells, style));
  }

  /** Adds a rule as wide as the table. */
  public void rule() {
    lines.add(new Line(List.of(), UnaryOperator.identity()));
  }

  /**
   * Lays the table out.
   *
   * @param out where to; each row is a line
   */
  public void appendTo(StringBuilder out) {
    lines(Integer.MAX_VALUE).forEach(line -> out.append(line).append('\n'));
  }

  /** The lines without their ends, each cut where it has more characters than that. */
  List<String> lines(int mostCharacters) {
    int[] widths = widths();
    int whole = GAP.length() * Math.max(0, widths.length - 1);
    for (int width : widths) {
      whole += width;
    }
    List<String> texts = new ArrayList<>();
    for (Line line : lines) {
      String text = line.cells.isEmpty() ? "-".repeat(whole) : laidOut(line.cells, widths);
      texts.add(line.style.apply(Lines.cut(text.stripTrailing(), mostCharacters)));
    }
    return texts;
  }

  private int[] widths() {
    int columns = 0;
    for (Line line : lines) {
      columns = Math.max(columns, line.cells.size());
    }
    int[] widths = new int[columns];
    for (Line line : lines) {
      for (int i = 0; i < line.cells.size(); i++) {
        widths[i] = Math.max(widths[i], Lines.width(line.cells.get(i)));
      }
    }
    return widths;
  }

  private static String laidOut(List<String> cells, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String space = " ".repeat(widths[i] - Lines.width(cell));
      text.append(i == 0 ? "" : GAP).append(i == 0 ? cell + space : space + cell);
    }
    return text.toString();
  }

  private record Line(List<String> cells, UnaryOperator<String> style) {}
}
