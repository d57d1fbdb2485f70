package dev.offroad.cli.form;

import dev.offroad.cli.compare.Compared;
import dev.offroad.cli.compare.Comparison;
import dev.offroad.report.Circumstances;
import dev.offroad.report.Durations;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a comparison, the same in every form of it. */
final class ComparisonWords {

  private final Comparison comparison;

  ComparisonWords(Comparison comparison) {
    this.comparison = comparison;
  }

  String before() {
    return Circumstances.run(comparison.before());
  }

  String after() {
    return Circumstances.run(comparison.after());
  }

  /** The verdict on the job with what it was made of; never the times alone. */
  String claim() {
    String verdict = comparison.verdict().text();
    String capital = verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1);
    double work = comparison.work();
    String same =
        work == 1
            ? ""
            : String.format(
                Locale.ROOT,
                " for the same work, of which the run after did %.2f times as much",
                work);
    return String.format(
        "%s%s (wall time%s %s before, %s after).",
        capital,
        same,
        comparison.before().jvms() + comparison.after().jvms() > 2 ? " of a JVM" : "",
        Durations.text(wall(comparison.before())),
        Durations.text(wall(comparison.after())));
  }

  private static long wall(Snapshot run) {
    return Math.round((double) run.wallNanos() / run.jvms());
  }

  /** What explains most of the change, or that nothing does. */
  String cause() {
    String change = signed(comparison.whole().change());
    if (comparison.rows().isEmpty()) {
      return "No measured method was called in either run.";
    }
    if (!comparison.isExplained()) {
      return "The time of all threads changed by "
          + change
          + ", in which the changes of its parts cancel each other.";
    }
    return String.format(
        "%s explains %s of the change of %s in the time of all threads.",
        comparison.rows().get(0).name(), percent(comparison.explainedTenths(0)), change);
  }

  /** What is to be said of a row beside its figures; empty for nothing. */
  static String note(Compared row) {
    List<String> notes = new ArrayList<>();
    if (row.match() == Compared.Match.RENAMED) {
      notes.add(
          "renamed? In the same places of the call tree with about as many calls, so it is taken"
              + " for one section");
    }
    boolean inBoth = row.verdict() != null;
    if (inBoth && row.isOtherWork() && row.before().calls() > 0 && row.after().calls() > 0) {
      boolean more = row.after().calls() > row.before().calls();
      boolean dearer = row.changeByCost() > 0;
      notes.add(
          String.format(
              "%s because of %s calls, %s because a call became %s; the verdict is of one call",
              signed(row.changeByCalls()),
              more ? "more" : "fewer",
              signed(row.changeByCost()),
              dearer ? "dearer" : "cheaper"));
    }
    return String.join("; ", notes);
  }

  static String verdict(Compared row) {
    return switch (row.match()) {
      case ONLY_BEFORE -> "only before";
      case ONLY_AFTER -> "only after";
      case SAME, RENAMED -> row.verdict() == null ? "" : row.verdict().text();
    };
  }

  /** What was found to be the same, where nothing was found to differ; else empty. */
  String comparable() {
    return comparison.warnings().isEmpty()
        ? "job, JVM with its arguments, machine, clock and budget are the same"
        : "";
  }

  List<String> legend() {
    return List.of(
        "faster: takes so much less time; slower: so much more; the verdict on the job is of its"
            + " wall time, those on sections of their self time",
        "explains: the part of the change in the time of all threads; all parts sum to it",
        comparison.basis());
  }

  /** A change with its sign. */
  static String signed(long nanos) {
    return (nanos > 0 ? "+" : "") + Durations.text(nanos);
  }

  static String percent(int tenths) {
    return String.format(Locale.ROOT, "%.1f %%", tenths / 10.0);
  }
}
