package dev.offroad.report;

import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why the figures of a run can be believed, and where they cannot. */
public final class Trust {

  /** From this share of unmeasured time on, what is slow may be somewhere else. */
  private static final int MOST_UNMEASURED_TENTHS = 500;

  /** A budget counts as held up to this part above it. */
  private static final double TOLERANCE = 1.1;

  /** More than this for the probes is to be known, whatever the budget. */
  private static final int MUCH_FOR_PROBES_TENTHS = 100;

  private static final int MOST_NAMES = 3;

  private final Snapshot snapshot;
  private final Figures figures;
  private final List<Ground> grounds = new ArrayList<>();

  private Trust(Snapshot snapshot, Figures figures) {
    this.snapshot = snapshot;
    this.figures = figures;
  }

  /** What a ground says for the figures. */
  public enum Level {
    /** They can be believed. */
    GOOD,
    /** They can, knowing this. */
    NOTE,
    /** Look at this before you quote them. */
    WARNING;

    /**
     * The level for programs.
     *
     * @return its name in small letters
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One ground.
   *
   * @param level what it says for the figures
   * @param label what it is about, in a word or two
   * @param text a sentence
   */
  public record Ground(Level level, String label, String text) {}

  /**
   * The grounds for and against a run's figures.
   *
   * @param snapshot what was measured
   * @param figures its figures
   * @return in the order in which they are to be read
   */
  public static List<Ground> of(Snapshot snapshot, Figures figures) {
    Trust trust = new Trust(snapshot, figures);
    trust.balance();
    trust.probes();
    trust.estimates();
    trust.unmeasured();
    trust.clock();
    trust.neverHit();
    trust.open();
    trust.warnings();
    return List.copyOf(trust.grounds);
  }

  private void add(Level level, String label, String text) {
    grounds.add(new Ground(level, label, text));
  }

  private void balance() {
    long self = figures.rows().stream().mapToLong(Row::self).sum();
    boolean closes = self + figures.probes() + figures.unmeasured() == figures.elapsed();
    for (ThreadEntry entry : snapshot.threads()) {
      closes &= entry.measuredNanos() + entry.unmeasuredNanos() == entry.elapsedNanos();
    }
    String sum =
        "self "
            + Durations.text(self)
            + " + probes "
            + Durations.text(figures.probes())
            + " + unmeasured "
            + Durations.text(figures.unmeasured())
            + " = elapsed "
            + Durations.text(figures.elapsed());
    if (closes) {
      add(Level.GOOD, "Balance", sum + ", to the nanosecond");
    } else {
      add(Level.WARNING, "Balance", "it does not close: " + sum);
    }
  }

  private void probes() {
    boolean over = figures.probeTenths() > TOLERANCE * budgetTenths();
    boolean much = figures.probeTenths() > MUCH_FOR_PROBES_TENTHS;
    String text =
        Shares.text(figures.probeTenths())
            + " of the time, budget "
            + Names.printable(snapshot.budget())
            + "; "
            + Circumstances.probePrice(snapshot, figures)
            + ", taken out of all times but p50, p99 and max";
    add(over ? Level.WARNING : much ? Level.NOTE : Level.GOOD, "Cost of probes", text);
  }

  /** The budget in tenths of a percent; none is so large that nothing is above it. */
  private double budgetTenths() {
    String budget = snapshot.budget().strip();
    try {
      return budget.endsWith("%")
          ? 10 * Double.parseDouble(budget.substring(0, budget.length() - 1))
          : Double.POSITIVE_INFINITY;
    } catch (NumberFormatException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private void estimates() {
    List<Row> estimated = figures.rows().stream().filter(Row::isEstimated).toList();
    if (estimated.isEmpty()) {
      add(Level.GOOD, "Precision", "every call was timed: nothing is estimated");
    } else {
      Row slowest = figures.rows().get(0);
      String most =
          slowest.isEstimated() ? "; the slowest is known to ± " + slowest.errorText() : "";
      boolean rough = slowest.quote() == Quote.UNCERTAIN;
      add(
          rough ? Level.WARNING : Level.NOTE,
          "Precision",
          sections(estimated.size())
              + " of "
              + Durations.count(figures.rows().size())
              + (estimated.size() == 1 ? " is" : " are")
              + " estimated from a random sample of the calls (≈)"
              + most);
    }
    List<String> unfit =
        figures.rows().stream().filter(row -> row.quote() != Quote.YES).map(Row::name).toList();
    if (!unfit.isEmpty()) {
      add(Level.NOTE, "Not to be quoted", some(unfit));
    }
  }

  private static String sections(int number) {
    return number == 1 ? "1 section" : Durations.count(number) + " sections";
  }

  private void unmeasured() {
    boolean most = figures.unmeasuredTenths() > MOST_UNMEASURED_TENTHS;
    String text = Shares.text(figures.unmeasuredTenths()) + " of the time was in no measured call";
    add(
        most ? Level.WARNING : Level.GOOD,
        "Unmeasured",
        most ? text + ": what is slow may be there" : text);
  }

  private void clock() {
    add(Level.GOOD, "Clock", Names.printable(snapshot.clock()));
  }

  private void neverHit() {
    List<String> names = snapshot.neverHit().stream().map(Names::printable).toList();
    if (names.isEmpty()) {
      add(Level.GOOD, "Never called", "none that is known of");
    } else {
      add(Level.NOTE, "Never called", some(names));
    }
  }

  private void open() {
    String text =
        snapshot.open().isEmpty()
            ? "none: every call had ended"
            : Durations.count(snapshot.open().size())
                + (snapshot.open().size() == 1 ? " thread was" : " threads were")
                + " inside of measured calls, whose time so far counts";
    boolean running = snapshot.state() == RunState.RUNNING;
    String state = running ? "the job had not ended: these are its figures so far; " : "";
    boolean note = running || !snapshot.open().isEmpty();
    add(note ? Level.NOTE : Level.GOOD, "Open calls", state + text);
  }

  private void warnings() {
    List<String> said = snapshot.warnings();
    said.stream()
        .limit(MOST_NAMES)
        .forEach(text -> add(Level.WARNING, "Said while it ran", Names.sentence(text)));
    if (said.size() > MOST_NAMES) {
      add(
          Level.WARNING,
          "Said while it ran",
          Durations.count(said.size() - MOST_NAMES) + " more warnings");
    }
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " and " + Durations.count(more) + " more" : first;
  }
}
