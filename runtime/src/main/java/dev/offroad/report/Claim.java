package dev.offroad.report;

import dev.offroad.snapshot.Snapshot;

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
    return String.format(
        "%s took %s of the job: %s in %s. Twice as fast, the job of %s ends about %s earlier;"
            + " without it, about %s.",
        slowest.name(),
        Shares.text(figures.tenths(0)),
        Durations.text(slowest.self()),
        calls(slowest),
        Durations.text(snapshot.wallNanos()),
        without.timesAsFast(2).text(),
        without.text());
  }

  private static String calls(Row row) {
    long all = row.calls() + row.open();
    String calls = all == 1 ? "1 call" : Durations.count(all) + " calls";
    String open = row.open() == 0 ? "" : " (" + row.open() + " not ended)";
    String each = all == 1 ? "" : ", " + Durations.text(row.selfPerCall()) + " each";
    return calls + open + each;
  }
}
