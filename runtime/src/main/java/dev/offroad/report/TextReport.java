package dev.offroad.report;

import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The report as text: the claim, the table of self time, the call tree, what is open, how to trust
 * it.
 */
public final class TextReport {

  private static final String ESTIMATED = "≈";
  private static final String NOT_TO_BE_QUOTED = "(!)";
  private static final int MOST_ROWS = 40;
  private static final int MOST_NAMES = 20;
  private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Snapshot snapshot;
  private final Style style;
  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Snapshot snapshot, Style style) {
    this.snapshot = snapshot;
    this.style = style;
    this.figures = new Figures(snapshot);
  }

  /**
   * The report of a snapshot.
   *
   * @param snapshot what was measured
   * @param style whether to use colour
   * @return lines, each with its end
   */
  public static String of(Snapshot snapshot, Style style) {
    return new TextReport(snapshot, style).write();
  }

  private String write() {
    heading();
    table();
    new CallTreeText(snapshot, figures, style).appendTo(out);
    openCalls();
    neverHit();
    trust();
    return out.toString();
  }

  private void heading() {
    String state = snapshot.state() == RunState.RUNNING ? "still running" : "finished";
    String head =
        String.format(
            "Offroad report: %s, %s, %s, %s",
            Names.printable(snapshot.job()),
            MOMENT.format(snapshot.startedAt()),
            Durations.text(snapshot.wallNanos()),
            state);
    out.append('\n').append(style.bold(head)).append("\n\n");
    out.append(style.slow(Claim.of(snapshot, figures))).append('\n');
  }

  private void table() {
    List<Row> rows = figures.rows();
    if (rows.isEmpty()) {
      return;
    }
    out.append('\n');
    int shown = Math.min(MOST_ROWS, rows.size());
    Table table = new Table();
    table.row(style::bold, headings());
    for (int i = 0; i < shown; i++) {
      table.row(i == 0 ? style::slow : AS_IT_IS, cells(rows.get(i), figures.tenths(i)));
    }
    int sum = IntStream.range(0, shown).map(figures::tenths).sum();
    if (rows.size() > shown) {
      String name = Durations.count(rows.size() - shown) + " more sections";
      long self = rows.stream().skip(shown).mapToLong(Row::self).sum();
      int share = IntStream.range(shown, rows.size()).map(figures::tenths).sum();
      sumRow(table, AS_IT_IS, name, self, share);
      sum += share;
    }
    sumRow(table, style::faint, "(probes)", figures.probes(), figures.probeTenths());
    sumRow(table, style::faint, "(unmeasured)", figures.unmeasured(), figures.unmeasuredTenths());
    sum += figures.probeTenths() + figures.unmeasuredTenths();
    table.rule();
    sumRow(table, style::bold, "sum, " + threads(), figures.elapsed(), sum);
    table.appendTo(out);
    legend();
  }

  /** The last one only where a row needs it. */
  private String[] headings() {
    List<String> headings =
        new ArrayList<>(
            List.of("section", "self", "share", "total", "calls", "self/call", "p99", "errors"));
    if (isEstimated()) {
      headings.add("±");
    }
    return headings.toArray(String[]::new);
  }

  private String[] cells(Row row, int share) {
    String calls = Durations.count(row.calls()) + (row.open() > 0 ? " +" + row.open() : "");
    boolean ended = row.calls() > 0;
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.name() + (row.isOutweighedByProbes() ? " " + NOT_TO_BE_QUOTED : ""),
                (row.isEstimated() ? ESTIMATED + " " : "") + Durations.text(row.self()),
                Shares.text(share),
                Durations.text(row.total()),
                calls,
                Durations.text(row.selfPerCall()),
                ended ? Durations.text(row.p99()) : "",
                row.errors() == 0 ? "" : Durations.count(row.errors())));
    if (row.isEstimated()) {
      cells.add(error(row));
    }
    return cells.toArray(String[]::new);
  }

  /** Two standard errors, as a part of the self time. */
  private static String error(Row row) {
    double part = row.self() == 0 ? 1 : 2.0 * row.selfError() / row.self();
    return String.format(Locale.ROOT, "%.1f %%", 100 * part);
  }

  private boolean isEstimated() {
    return figures.rows().stream().anyMatch(Row::isEstimated);
  }

  private void legend() {
    if (isEstimated()) {
      line(ESTIMATED + " counted, and timed by a random sample; ± two standard errors of self");
    }
    if (figures.rows().stream().limit(MOST_ROWS).anyMatch(Row::isOutweighedByProbes)) {
      line(NOT_TO_BE_QUOTED + " its probes cost more than it took: not to be quoted");
    }
  }

  private void line(String text) {
    out.append(style.faint(text)).append('\n');
  }

  private static void sumRow(
      Table table, UnaryOperator<String> style, String name, long nanos, int share) {
    table.row(style, name, Durations.text(nanos), Shares.text(share));
  }

  private String threads() {
    int threads = snapshot.threads().stream().mapToInt(entry -> entry.threads()).sum();
    return threads == 1 ? "1 thread" : Durations.count(threads) + " threads";
  }

  private void openCalls() {
    if (snapshot.open().isEmpty()) {
      return;
    }
    out.append('\n').append(style.bold("Calls that have not ended (+ in the table)")).append('\n');
    snapshot.open().stream()
        .limit(MOST_NAMES)
        .forEach(
            call ->
                out.append(
                    String.format(
                        "  %s: %s, for %s\n",
                        Names.printable(call.thread()),
                        String.join(" > ", call.path().stream().map(figures::name).toList()),
                        Durations.text(call.sinceNanos()))));
    more(snapshot.open().size(), "threads");
  }

  private void neverHit() {
    if (snapshot.neverHit().isEmpty()) {
      return;
    }
    out.append('\n').append(style.bold("Never called")).append('\n');
    snapshot.neverHit().stream()
        .limit(MOST_NAMES)
        .forEach(name -> out.append("  ").append(Names.printable(name)).append('\n'));
    more(snapshot.neverHit().size(), "sections");
  }

  private void more(int size, String what) {
    if (size > MOST_NAMES) {
      out.append("  and ").append(Durations.count(size - MOST_NAMES)).append(" more ").append(what);
      out.append('\n');
    }
  }

  private void trust() {
    String trust =
        String.format(
            Locale.ROOT,
            "self: without the measured calls inside; total: with them; p99: what 99 %% of the calls"
                + " did not exceed\n"
                + "clock %s, budget %s; a probe costs about %s a call%s, taken out of all times but"
                + " p99\n"
                + "jvm %s on %s, %d cpus",
            Names.printable(snapshot.clock()),
            Names.printable(snapshot.budget()),
            Durations.text(snapshot.probe().timedNanos()),
            isEstimated()
                ? ", " + Durations.text(snapshot.probe().untimedNanos()) + " where it is not timed"
                : "",
            Names.printable(snapshot.jvm().version()),
            Names.printable(snapshot.host().os()),
            snapshot.host().cpus());
    out.append('\n');
    trust.lines().forEach(line -> out.append(style.faint(line)).append('\n'));
  }
}
