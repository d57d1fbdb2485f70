package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Holds verdicts against a limit. A verdict fails when even the lower end of its interval is above
 * the limit; strictly, when the upper end is, or when there is none.
 */
public final class Gate {

  private final double allowed;
  private final boolean strict;
  private final List<String> lines = new ArrayList<>();
  private boolean passed = true;

  /**
   * A gate through which nothing has gone yet.
   *
   * @param allowed how much slower is allowed, in percent
   * @param strict whether what cannot be ruled out fails
   */
  public Gate(double allowed, boolean strict) {
    this.allowed = allowed;
    this.strict = strict;
  }

  /**
   * Checks the job.
   *
   * @param comparison of the runs
   */
  public void checkJob(Comparison comparison) {
    check("the job", comparison.verdict());
  }

  /**
   * Checks sections.
   *
   * @param comparison of the runs
   * @param names the sections' names
   * @return how many there were
   */
  public int checkSections(Comparison comparison, Predicate<String> names) {
    int found = 0;
    for (Compared row : comparison.rows()) {
      if (names.test(row.section())) {
        boolean inBoth = row.verdict() != null;
        check(row.name(), inBoth ? row.verdict() : Verdict.unknown("it is in one run only"));
        found++;
      }
    }
    return found;
  }

  /**
   * Whether all that was checked is allowed.
   *
   * @return whether the check passed
   */
  public boolean isPassed() {
    return passed;
  }

  /**
   * What was found and what was allowed.
   *
   * @param comparison of the runs
   * @return lines, each with its end
   */
  public String text(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    text.append(comparison.basis()).append('\n');
    comparison.warnings().forEach(warning -> text.append(warning).append('\n'));
    return text.toString();
  }

  private void check(String what, Verdict verdict) {
    boolean exceeded = verdict.hasInterval() && verdict.low() > allowed;
    boolean possible = !verdict.hasInterval() || verdict.high() > allowed;
    boolean failed = exceeded || (strict && possible);
    passed &= !failed;
    String limit = number() + " % slower";
    String why =
        exceeded || !possible
            ? "; allowed: at most " + limit
            : "; more than the allowed " + limit + " cannot be ruled out";
    String passes = verdict.hasInterval() ? "passed  " : "unknown ";
    lines.add((failed ? "FAILED  " : passes) + what + ": " + verdict.text() + why);
  }

  private String number() {
    return allowed == Math.rint(allowed)
        ? String.format(Locale.ROOT, "%.0f", allowed)
        : Double.toString(allowed);
  }
}
