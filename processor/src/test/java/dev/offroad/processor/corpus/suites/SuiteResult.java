package dev.offroad.processor.corpus.suites;

import dev.offroad.processor.weave.ClassFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A library's suite on its plain and its woven classes. Where the first two runs differ each is run
 * again, for there are tests that fail now and then.
 *
 * @param suite the suite
 * @param woven what was woven
 * @param plainRuns the runs on plain classes
 * @param wovenRuns the runs on woven classes
 * @param measured what the first run on woven classes measured
 */
record SuiteResult(
    Suite suite,
    ClassFiles.Counts woven,
    List<SuiteRun> plainRuns,
    List<SuiteRun> wovenRuns,
    RunFile measured) {

  /** The columns of {@link #row}. */
  static final String HEADER =
      "| library | classes woven | methods with a probe | called | tests passed, plain | woven"
          + " | failed, plain | woven | skipped, plain | woven | differences | unstable"
          + " | calls measured | wall time in s, plain | woven | ratio | CPU in s, plain | woven | ratio |\n"
          + "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

  /** What always becomes of a test when plain, and never when woven. */
  List<String> differences() {
    return candidates().stream().filter(id -> isSteady(id) && !happensWoven(id)).toList();
  }

  /** The other tests of which not the same became in all runs: they are not the same plain. */
  List<String> unstable() {
    return candidates().stream().filter(id -> !isSteady(id) || happensWoven(id)).toList();
  }

  private List<String> candidates() {
    return plain().outcomes().differences(wovenRun().outcomes());
  }

  private boolean isSteady(String id) {
    return plainRuns.stream().map(run -> run.outcomes().of(id)).distinct().count() == 1;
  }

  private boolean happensWoven(String id) {
    String plain = plain().outcomes().of(id);
    return wovenRuns.stream().anyMatch(run -> run.outcomes().of(id).equals(plain));
  }

  private SuiteRun plain() {
    return plainRuns.get(0);
  }

  private SuiteRun wovenRun() {
    return wovenRuns.get(0);
  }

  /** A row of the table. */
  String row() {
    Outcomes plain = plain().outcomes();
    Outcomes probed = wovenRun().outcomes();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %s"
            + " | %s |",
        suite,
        woven.classes(),
        woven.probes(),
        measured.sections(),
        plain.count("passed"),
        probed.count("passed"),
        plain.count("failed"),
        probed.count("failed"),
        plain.count("skipped"),
        probed.count("skipped"),
        differences().size(),
        unstable().size(),
        measured.calls(),
        times(plain().wall(), wovenRun().wall()),
        times(plain().processors(), wovenRun().processors()));
  }

  private static String times(Duration plain, Duration woven) {
    double before = plain.toMillis() / 1000.0;
    double after = woven.toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f | %.1f | %.2f", before, after, after / before);
  }

  /** What there is to say below the table: a line for each test that did not simply pass. */
  List<String> details() {
    List<String> lines = new ArrayList<>();
    if (!suite.leftOut().isEmpty()) {
      lines.add("left out, for its time: " + suite.leftOut());
    }
    differences().forEach(id -> lines.add("difference: " + history(id)));
    unstable().forEach(id -> lines.add("unstable: " + history(id)));
    plain()
        .outcomes()
        .byId()
        .forEach(
            (id, outcome) -> {
              if (outcome.startsWith("failed") && wovenRun().outcomes().of(id).equals(outcome)) {
                lines.add("the same, plain and woven: " + id + ": " + outcome);
              }
            });
    measured.warnings().forEach(warning -> lines.add("Offroad said: " + warning));
    return lines;
  }

  private String history(String id) {
    return id
        + ": plain "
        + plainRuns.stream().map(run -> run.outcomes().of(id)).toList()
        + ", woven "
        + wovenRuns.stream().map(run -> run.outcomes().of(id)).toList();
  }
}
