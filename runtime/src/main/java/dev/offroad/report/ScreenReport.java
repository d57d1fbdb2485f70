package dev.offroad.report;

import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of the text report as fits a screen, for a job that is watched: the claim, the table of
 * self time, and what is open and for how long.
 */
public final class ScreenReport {

  /** Of the screen, this part is for open calls at the most. */
  private static final int PART_FOR_OPEN_CALLS = 4;

  /** Probes, unmeasured time, the rule and the sum. */
  private static final int LINES_AROUND_SECTIONS = 4;

  private final Snapshot snapshot;
  private final Style style;
  private final int most;
  private final int columns;
  private final Figures figures;

  private ScreenReport(Snapshot snapshot, Style style, int most, int columns) {
    this.snapshot = snapshot;
    this.style = style;
    this.most = most;
    this.columns = columns;
    this.figures = new Figures(snapshot);
  }

  /**
   * The report of a snapshot.
   *
   * @param snapshot what was measured
   * @param style whether to use colour
   * @param lines how many lines there is room for
   * @param columns how many characters a line has room for
   * @return no more lines than that, without their ends
   */
  public static List<String> of(Snapshot snapshot, Style style, int lines, int columns) {
    return new ScreenReport(snapshot, style, lines, columns).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(Lines.cut(Circumstances.heading(snapshot), columns)));
    lines.add("");
    Lines.wrapped(Claim.of(snapshot, figures), columns)
        .forEach(line -> lines.add(style.slow(line)));
    List<String> open = openCalls();
    lines.addAll(selfTimes(most - lines.size() - open.size()));
    lines.addAll(open);
    return lines.size() <= most ? lines : List.copyOf(lines.subList(0, Math.max(0, most)));
  }

  /** With a blank line before it; as many sections as there is room for, but for one always. */
  private List<String> selfTimes(int room) {
    int all = figures.rows().size();
    SelfTimeTable widest = new SelfTimeTable(snapshot, figures, all);
    if (widest.lines().isEmpty()) {
      return List.of();
    }
    int around = 2 + LINES_AROUND_SECTIONS + widest.legend().size();
    int shown = around + all <= room ? all : Math.max(1, room - around - 1);
    SelfTimeTable selfTimes = new SelfTimeTable(snapshot, figures, shown);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(selfTimes.table(style).lines(columns));
    selfTimes.legend().forEach(line -> lines.add(style.faint(Lines.cut(line, columns))));
    return lines;
  }

  private List<String> openCalls() {
    if (snapshot.open().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(style.bold(Lines.cut("Calls that have not ended (+ in the table)", columns)));
    int all = snapshot.open().size();
    int room = Math.max(1, most / PART_FOR_OPEN_CALLS - lines.size());
    int shown = all <= room ? all : room - 1;
    snapshot.open().stream()
        .limit(shown)
        .forEach(call -> lines.add(Lines.cut("  " + OpenCallText.of(call, figures), columns)));
    if (shown < all) {
      lines.add("  " + Durations.count(all - shown) + " more threads");
    }
    return lines;
  }
}
