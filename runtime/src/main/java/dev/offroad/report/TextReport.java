package dev.offroad.report;

import dev.offroad.snapshot.Snapshot;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The report as text: the claim, the table of self time, the call tree, what is open, how to trust
 * it.
 */
public final class TextReport {

  private static final int MOST_ROWS = 40;
  private static final int MOST_NAMES = 20;

  private final Snapshot snapshot;
  private final Style style;
  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Snapshot snapshot, Figures figures, Style style) {
    this.snapshot = snapshot;
    this.style = style;
    this.figures = figures;
  }

  /**
   * The report of a snapshot.
   *
   * @param snapshot what was measured
   * @param style whether to use colour
   * @return lines, each with its end
   */
  public static String of(Snapshot snapshot, Style style) {
    return of(snapshot, new Figures(snapshot), style);
  }

  /**
   * The report of a snapshot whose figures are known.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @param style whether to use colour
   * @return lines, each with its end
   */
  public static String of(Snapshot snapshot, Figures figures, Style style) {
    return new TextReport(snapshot, figures, style).write();
  }

  private String write() {
    heading();
    selfTimes();
    perJvm();
    new CallTreeText(snapshot, figures, style).appendTo(out);
    openCalls();
    list("Never called", "sections", snapshot.neverHit(), Names::printable);
    list("Said while it ran", "warnings", snapshot.warnings(), Names::sentence);
    circumstances();
    return out.toString();
  }

  private void heading() {
    out.append('\n').append(style.bold(Circumstances.heading(snapshot))).append("\n\n");
    out.append(style.slow(Claim.of(snapshot, figures))).append('\n');
  }

  private void selfTimes() {
    SelfTimeTable selfTimes = new SelfTimeTable(snapshot, figures, MOST_ROWS);
    if (selfTimes.lines().isEmpty()) {
      return;
    }
    out.append('\n');
    selfTimes.table(style).appendTo(out);
    selfTimes.legend().forEach(this::faint);
  }

  private void perJvm() {
    PerJvm jvms = new PerJvm(snapshot);
    if (jvms.isMerged()) {
      out.append('\n');
      Table table = new Table();
      table.row(style::bold, jvms.headings());
      jvms.lines(figures, MOST_ROWS).forEach(line -> table.row(text -> text, PerJvm.cells(line)));
      table.appendTo(out);
    }
  }

  private void faint(String line) {
    out.append(style.faint(line)).append('\n');
  }

  private void openCalls() {
    if (snapshot.open().isEmpty()) {
      return;
    }
    out.append('\n').append(style.bold("Calls that have not ended (+ in the table)")).append('\n');
    snapshot.open().stream()
        .limit(MOST_NAMES)
        .forEach(call -> out.append("  ").append(OpenCallText.of(call, figures)).append('\n'));
    more(snapshot.open().size(), "threads");
  }

  private void list(String heading, String what, List<String> texts, UnaryOperator<String> shown) {
    if (texts.isEmpty()) {
      return;
    }
    out.append('\n').append(style.bold(heading)).append('\n');
    texts.stream()
        .limit(MOST_NAMES)
        .forEach(text -> out.append("  ").append(shown.apply(text)).append('\n'));
    more(texts.size(), what);
  }

  private void more(int size, String what) {
    if (size > MOST_NAMES) {
      out.append("  and ").append(Durations.count(size - MOST_NAMES)).append(" more ").append(what);
      out.append('\n');
    }
  }

  private void circumstances() {
    out.append('\n');
    Circumstances.lines(snapshot, figures).forEach(this::faint);
  }
}
