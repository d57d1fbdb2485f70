package dev.offroad.report;

import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;

/** The one sentence that says what is slow and what fixing it saves. */
final class Claim {

  private Claim() {}

  static String of(Snapshot snapshot, Figures figures) {
    if (figures.rows().isEmpty()) {
      return "No measured method was called.";
    }
    Row slowest = figures.rows().get(0);
    if (slowest.self() == 0) {
      return "The measured methods took no time that could be measured.";
    }
    Savings without = Savings.without(slowest.section(), snapshot);
    String blame =
        String.format(
            "%s took %s of %s: %s in %s. ",
            slowest.name(),
            Shares.text(figures.tenths(0)),
            whole(snapshot),
            Durations.text(slowest.self()),
            calls(slowest));
    return blame + String.format(saving(snapshot), without.timesAsFast(2).text(), without.text());
  }

  /** What the share is of: the time of all threads, which for a single one is the job's own. */
  private static String whole(Snapshot snapshot) {
    int threads = snapshot.threads().stream().mapToInt(ThreadEntry::threads).sum();
    boolean running = snapshot.state() == RunState.RUNNING;
    String job = running ? "the job so far" : "the job";
    return threads == 1 ? job : "the time of all " + Durations.count(threads) + " threads";
  }

  private static String saving(Snapshot snapshot) {
    String wall = Durations.text(snapshot.wallNanos());
    return snapshot.state() == RunState.RUNNING
        ? "Twice as fast, the " + wall + " so far take about %s less; without it, about %s."
        : "Twice as fast, the job of " + wall + " ends about %s earlier; without it, about %s.";
  }

  private static String calls(Row row) {
    long all = row.calls() + row.open();
    String calls = all == 1 ? "1 call" : Durations.count(all) + " calls";
    String open = row.open() == 0 ? "" : " (" + row.open() + " not ended)";
    String each = all == 1 ? "" : ", " + Durations.text(row.selfPerCall()) + " each";
    return calls + open + each;
  }
}
