package dev.offroad.report;

import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The table of self time as texts, the same in every form of the report: sections, the most self
 * time first, probes, unmeasured time, and their sum.
 */
public final class SelfTimeTable {

  private static final String ESTIMATED = "≈";
  private static final String NOT_TO_BE_QUOTED = "(!)";

  private final Snapshot snapshot;
  private final Figures figures;
  private final int shown;
  private final List<Line> lines = new ArrayList<>();

  /**
   * The table of a snapshot.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @param mostSections how many sections have a line of their own
   */
  public SelfTimeTable(Snapshot snapshot, Figures figures, int mostSections) {
    this.snapshot = snapshot;
    this.figures = figures;
    this.shown = Math.min(mostSections, figures.rows().size());
    collect();
  }

  /** What a line stands for. */
  public enum Kind {
    /** The section with the most self time. */
    SLOWEST,
    /** Another section. */
    SECTION,
    /** The sections without a line of their own. */
    MORE,
    /** The probes or the unmeasured time. */
    OTHER,
    /** The sum of all lines before it. */
    SUM
  }

  /**
   * One line.
   *
   * @param kind what it stands for
   * @param cells texts by column; the last columns may be missing
   */
  public record Line(Kind kind, List<String> cells) {}

  /**
   * The columns.
   *
   * @return their headings; that for the error of estimates is there only where there are some
   */
  public List<String> headings() {
    List<String> headings =
        new ArrayList<>(
            List.of("section", "self", "share", "total", "calls", "self/call", "p99", "errors"));
    if (figures.isEstimated()) {
      headings.add("±");
    }
    return headings;
  }

  /**
   * The lines in their order, the sum last.
   *
   * @return none where no section was called
   */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /**
   * What the signs in the table mean.
   *
   * @return a sentence for each sign that is there
   */
  public List<String> legend() {
    List<String> legend = new ArrayList<>();
    if (figures.isEstimated()) {
      legend.add(
          ESTIMATED + " counted, and timed by a random sample; ± two standard errors of self");
    }
    if (figures.rows().stream().limit(shown).anyMatch(row -> row.quote() != Quote.YES)) {
      legend.add(
          NOT_TO_BE_QUOTED
              + " not to be quoted: the estimate is too rough, or its probes cost more than it"
              + " took");
    }
    return legend;
  }

  /** The same, laid out. */
  Table table(Style style) {
    Table table = new Table();
    table.row(style::bold, headings());
    for (Line line : lines) {
      if (line.kind() == Kind.SUM) {
        table.rule();
      }
      table.row(style(style, line.kind()), line.cells());
    }
    return table;
  }

  /** By conditions: for a switch, some compilers make a class, to be initialized at the end. */
  private static UnaryOperator<String> style(Style style, Kind kind) {
    if (kind == Kind.SLOWEST) {
      return style::slow;
    }
    if (kind == Kind.OTHER) {
      return style::faint;
    }
    return kind == Kind.SUM ? style::bold : UnaryOperator.identity();
  }

  private void collect() {
    List<Row> rows = figures.rows();
    if (rows.isEmpty()) {
      return;
    }
    for (int i = 0; i < shown; i++) {
      lines.add(
          new Line(i == 0 ? Kind.SLOWEST : Kind.SECTION, cells(rows.get(i), figures.tenths(i))));
    }
    int sum = IntStream.range(0, shown).map(figures::tenths).sum();
    if (rows.size() > shown) {
      String name = Durations.count(rows.size() - shown) + " more sections";
      long self = rows.stream().skip(shown).mapToLong(Row::self).sum();
      int share = IntStream.range(shown, rows.size()).map(figures::tenths).sum();
      boolean estimated = rows.stream().skip(shown).anyMatch(Row::isEstimated);
      String selfText = (estimated ? ESTIMATED + " " : "") + Durations.text(self);
      lines.add(new Line(Kind.MORE, List.of(name, selfText, Shares.text(share))));
      sum += share;
    }
    add(Kind.OTHER, "(probes)", figures.probes(), figures.probeTenths());
    add(Kind.OTHER, "(unmeasured)", figures.unmeasured(), figures.unmeasuredTenths());
    sum += figures.probeTenths() + figures.unmeasuredTenths();
    add(Kind.SUM, "sum, " + threads(), figures.elapsed(), sum);
  }

  private void add(Kind kind, String name, long nanos, int share) {
    lines.add(new Line(kind, List.of(name, Durations.text(nanos), Shares.text(share))));
  }

  private static List<String> cells(Row row, int share) {
    String calls = Durations.count(row.calls()) + (row.open() > 0 ? " +" + row.open() : "");
    boolean ended = row.calls() > 0;
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.name() + (row.quote() == Quote.YES ? "" : " " + NOT_TO_BE_QUOTED),
                selfText(row),
                Shares.text(share),
                Durations.text(row.total()),
                calls,
                Durations.text(row.selfPerCall()),
                ended ? Durations.text(row.p99()) : "",
                row.errors() == 0 ? "" : Durations.count(row.errors())));
    if (row.isEstimated()) {
      cells.add(row.errorText());
    }
    return cells;
  }

  /**
   * The self time of a row.
   *
   * @param row the row
   * @return its duration, marked where it is estimated
   */
  public static String selfText(Row row) {
    return (row.isEstimated() ? ESTIMATED + " " : "") + Durations.text(row.self());
  }

  private String threads() {
    int threads = snapshot.threads().stream().mapToInt(ThreadEntry::threads).sum();
    return threads == 1 ? "1 thread" : Durations.count(threads) + " threads";
  }
}
