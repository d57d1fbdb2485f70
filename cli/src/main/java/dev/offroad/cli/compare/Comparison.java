package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.Ratio;
import dev.offroad.cli.statistics.Verdict;
import dev.offroad.report.Figures;
import dev.offroad.report.Row;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two runs compared. The changes of all rows, of the probes and of the unmeasured time sum up to
 * that of the elapsed time of all threads, to the nanosecond.
 */
public final class Comparison {

  private final Snapshot before;
  private final Snapshot after;
  private final Figures figuresBefore;
  private final Figures figuresAfter;
  private final List<Compared> rows = new ArrayList<>();
  private final Judgement judgement;
  private final int[] explained;
  private final List<TreeChange> tree;

  private Comparison(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
    this.figuresBefore = new Figures(before);
    this.figuresAfter = new Figures(after);
    List<Pair> pairs = Pairs.of(before, after);
    PairNames names = new PairNames(pairs, figuresBefore, figuresAfter);
    Samples samples = Samples.of(before, after);
    List<SectionSample> sections = sampled(pairs, samples);
    this.judgement = new Judgement(before, after, samples, sections, figuresBefore, figuresAfter);
    for (SectionSample section : sections) {
      rows.add(row(section, names.of(section.pair())));
    }
    rows.sort(
        Comparator.comparingLong((Compared row) -> Math.abs(row.change()))
            .reversed()
            .thenComparing(Compared::name));
    this.explained = explain();
    this.tree = TreeChange.of(before, after, pairs, names);
  }

  /**
   * Compares two runs.
   *
   * @param before the run that the other is held against
   * @param after the other
   * @return what changed
   */
  public static Comparison of(Snapshot before, Snapshot after) {
    return new Comparison(before, after);
  }

  /**
   * The run before.
   *
   * @return what was measured
   */
  public Snapshot before() {
    return before;
  }

  /**
   * The run after.
   *
   * @return what was measured
   */
  public Snapshot after() {
    return after;
  }

  /**
   * Whether the job became faster, by its wall time; of one JVM where there are several.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    return judgement.ofJob();
  }

  /**
   * How much more work the run after did, by its calls; the verdict on the job is for the same
   * work.
   *
   * @return how many times as much; 1 where the difference is less than a hundredth
   */
  public double work() {
    return Math.exp(judgement.logOfWork());
  }

  /**
   * What the intervals come from.
   *
   * @return a sentence
   */
  public String basis() {
    return judgement.basis();
  }

  /**
   * What makes the runs hard to compare.
   *
   * @return a sentence for each reason
   */
  public List<String> warnings() {
    return Warnings.of(before, after);
  }

  /**
   * The sections that were called in one of the runs, the largest change first.
   *
   * @return a row for each
   */
  public List<Compared> rows() {
    return List.copyOf(rows);
  }

  /**
   * The probes' cost.
   *
   * @return its row
   */
  public Compared probes() {
    return other("(probes)", figuresBefore.probes(), figuresAfter.probes());
  }

  /**
   * The time in no measured call.
   *
   * @return its row
   */
  public Compared unmeasured() {
    return other("(unmeasured)", figuresBefore.unmeasured(), figuresAfter.unmeasured());
  }

  /**
   * The elapsed time of all threads.
   *
   * @return the sum of all rows
   */
  public Compared whole() {
    return other("sum of all threads", figuresBefore.elapsed(), figuresAfter.elapsed());
  }

  /**
   * Whether there is a whole change that rows may explain parts of.
   *
   * @return false where the changes cancel each other
   */
  public boolean isExplained() {
    return explained != null;
  }

  /**
   * What a row explains of the whole change: the rows in their order, then the probes, then the
   * unmeasured time. They sum to 100.0 %.
   *
   * @param row the place of the row
   * @return tenths of a percent, 0 where nothing is explained
   */
  public int explainedTenths(int row) {
    return explained == null ? 0 : explained[row];
  }

  /**
   * The call trees of both runs in one, by thread.
   *
   * @return a root for each name of threads
   */
  public List<TreeChange> tree() {
    return tree;
  }

  private static Compared other(String name, long before, long after) {
    return new Compared(
        name, name, "", new Amount(before, 0), new Amount(after, 0), null, Compared.Match.SAME);
  }

  private List<SectionSample> sampled(List<Pair> pairs, Samples samples) {
    Map<Integer, Row> left = bySection(figuresBefore);
    Map<Integer, Row> right = bySection(figuresAfter);
    List<SectionSample> sections = new ArrayList<>();
    for (Pair pair : pairs) {
      Row rowBefore = pair.before() == null ? null : left.get(pair.before().id());
      Row rowAfter = pair.after() == null ? null : right.get(pair.after().id());
      if (rowBefore != null && rowAfter != null) {
        sections.add(sampled(pair, rowBefore, rowAfter, samples));
      } else if (rowBefore != null || rowAfter != null) {
        sections.add(new SectionSample(pair, rowBefore, rowAfter, null, ""));
      }
    }
    return sections;
  }

  private static SectionSample sampled(Pair pair, Row before, Row after, Samples samples) {
    Ratio ratio = samples.ratio(before.section(), after.section());
    if (ratio == null) {
      String why = samples.whyNot(before.section(), after.section());
      return new SectionSample(pair, before, after, null, why);
    }
    double estimated = samples.areRuns() ? 0 : relativeVariance(before) + relativeVariance(after);
    Ratio within = ratio.with(estimated, Double.POSITIVE_INFINITY);
    return new SectionSample(pair, before, after, within, "");
  }

  /** What comes of timing some of the calls only. */
  private static double relativeVariance(Row row) {
    double error = row.self() == 0 ? 0 : (double) row.selfError() / row.self();
    return error * error;
  }

  private static Map<Integer, Row> bySection(Figures figures) {
    Map<Integer, Row> rows = new HashMap<>();
    figures.rows().forEach(row -> rows.put(row.section(), row));
    return rows;
  }

  private Compared row(SectionSample section, String name) {
    return new Compared(
        name,
        section.pair().known().name(),
        section.pair().known().group(),
        section.amountBefore(),
        section.amountAfter(),
        judgement.of(section),
        match(section));
  }

  private static Compared.Match match(SectionSample section) {
    if (section.before() == null) {
      return Compared.Match.ONLY_AFTER;
    }
    if (section.after() == null) {
      return Compared.Match.ONLY_BEFORE;
    }
    return section.pair().renamed() ? Compared.Match.RENAMED : Compared.Match.SAME;
  }

  private int[] explain() {
    long[] changes = new long[rows.size() + 2];
    for (int i = 0; i < rows.size(); i++) {
      changes[i] = rows.get(i).change();
    }
    changes[rows.size()] = probes().change();
    changes[rows.size() + 1] = unmeasured().change();
    return Explained.tenths(changes);
  }
}
