package dev.offroad.report;

import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What run a report is of, and how it was measured, as texts. */
public final class Circumstances {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Circumstances() {}

  /**
   * The heading of a report.
   *
   * @param snapshot what was measured
   * @return one line
   */
  public static String heading(Snapshot snapshot) {
    return "Offroad report: " + run(snapshot);
  }

  /**
   * Which run it is.
   *
   * @param snapshot what was measured
   * @return job, time, duration and state
   */
  public static String run(Snapshot snapshot) {
    String state = snapshot.state() == RunState.RUNNING ? "still running" : "finished";
    String jvms =
        snapshot.jvms() == 1 ? "" : " in " + Durations.count(snapshot.jvms()) + " JVMs together";
    return String.join(
        ", ",
        Names.printable(snapshot.job()),
        MOMENT.format(snapshot.startedAt()),
        Durations.text(snapshot.wallNanos()) + jvms,
        state);
  }

  /** What a probe costs, for example {@code about 60 ns a call, 5 ns where it is not timed}. */
  static String probePrice(Snapshot snapshot, Figures figures) {
    String timed = "about " + Durations.text(snapshot.probe().timedNanos()) + " a call";
    return figures.isEstimated()
        ? timed + ", " + Durations.text(snapshot.probe().untimedNanos()) + " where it is not timed"
        : timed;
  }

  /**
   * How the figures came about.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @return lines
   */
  public static List<String> lines(Snapshot snapshot, Figures figures) {
    List<String> lines = new ArrayList<>(general(snapshot, figures));
    lines.addAll(Bounds.lines(snapshot));
    return lines;
  }

  private static List<String> general(Snapshot snapshot, Figures figures) {
    return List.of(
        "self: without the measured calls inside; total: with them; p99: what 99 % of the calls"
            + " did not exceed",
        "clock "
            + Names.printable(snapshot.clock())
            + ", budget "
            + Names.printable(snapshot.budget())
            + "; a probe costs "
            + probePrice(snapshot, figures)
            + ", taken out of all times but p99",
        "jvm "
            + Names.printable(snapshot.jvm().version())
            + " on "
            + Names.printable(snapshot.host().os())
            + ", "
            + snapshot.host().cpus()
            + " cpus");
  }
}
