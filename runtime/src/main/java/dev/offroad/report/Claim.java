package dev.offroad.report;

import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;

/** The one sentence that says what is slow and what fixing it saves. */
public final class Claim {

  /** From this part of the job's time on, a thread's time is said to be the job's. */
  private static final double NEARLY_ALL = 0.95;

  private Claim() {}

  /**
   * The claim of a snapshot.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @return a sentence or two
   */
  public static String of(Snapshot snapshot, Figures figures) {
    if (figures.rows().isEmpty()) {
      return "No measured method was called.";
    }
    Row slowest = figures.rows().get(0);
    if (slowest.self() == 0) {
      return "The measured methods took no time that could be measured.";
    }
    Saving without = new Savings(snapshot).without(slowest.section());
    String blame =
        slowest.name()
            + " took "
            + share(slowest, figures)
            + " of "
            + whole(snapshot, figures.elapsed())
            + ": "
            + SelfTimeTable.selfText(slowest)
            + " in "
            + calls(slowest)
            + ". ";
    String rough =
        slowest.quote() == Quote.UNCERTAIN
            ? " This is a rough estimate: its time is known to ± " + slowest.errorText() + " only."
            : "";
    return blame + saving(snapshot, without) + rough;
  }

  /** The share, with two standard errors where it is estimated. */
  private static String share(Row row, Figures figures) {
    String share = Shares.text(figures.tenths(0));
    long tenths = Math.round(2_000.0 * row.selfError() / Math.max(1, figures.elapsed()));
    return row.isEstimated() ? share + " ± " + tenths / 10 + "." + tenths % 10 : share;
  }

  /** What the share is of: the time of all threads, which is the job's own where that is all. */
  private static String whole(Snapshot snapshot, long elapsed) {
    int threads = snapshot.threads().stream().mapToInt(ThreadEntry::threads).sum();
    if (threads > 1) {
      return "the time of all " + Durations.count(threads) + " threads";
    }
    if (elapsed < NEARLY_ALL * snapshot.wallNanos()) {
      return "the time of its thread";
    }
    return snapshot.state() == RunState.RUNNING ? "the job so far" : "the job";
  }

  private static String saving(Snapshot snapshot, Saving without) {
    String wall = Durations.text(snapshot.wallNanos());
    String job = "the job of " + wall + " would end about ";
    String sooner = " earlier";
    if (snapshot.jvms() > 1) {
      String jvms = Durations.count(snapshot.jvms()) + " JVMs of ";
      job = "the " + jvms + wall + " together would take about ";
      sooner = " less";
    } else if (snapshot.state() == RunState.RUNNING) {
      job = "the " + wall + " so far would have taken about ";
      sooner = " less";
    }
    String half = without.timesAsFast(2).text() + sooner;
    return "If it were twice as fast, "
        + job
        + half
        + "; without it, about "
        + without.text()
        + ".";
  }

  private static String calls(Row row) {
    long all = row.calls() + row.open();
    String calls = all == 1 ? "1 call" : Durations.count(all) + " calls";
    String open = row.open() == 0 ? "" : " (" + row.open() + " not ended)";
    String each = all == 1 ? "" : ", " + Durations.text(row.selfPerCall()) + " each";
    return calls + open + each;
  }
}
