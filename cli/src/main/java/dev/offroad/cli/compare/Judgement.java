package dev.offroad.cli.compare;

import dev.offroad.cli.statistics.PairedBlocks;
import dev.offroad.cli.statistics.Ratio;
import dev.offroad.cli.statistics.Spread;
import dev.offroad.cli.statistics.Verdict;
import dev.offroad.report.Durations;
import dev.offroad.report.Figures;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The verdicts on a job and its sections.
 *
 * <p>A section's error is that of its samples, and, where these are no runs, what two runs of the
 * same code differ by ({@link Spread}). The job's is of its wall time, which is what "faster" means
 * to a reader: its samples are the times that equal parts of all the work took. What runs differ by
 * is independent from section to section.
 */
final class Judgement {

  /** What has this part of the time tells what two runs differ by; less is noise. */
  private static final double LEAST_SHARE = 0.01;

  /** A smaller common change, in percent, is not worth a word. */
  private static final double LEAST_SHIFT = 1;

  /** Less is the same amount of work. */
  private static final double LEAST_WORK = 0.01;

  /** With less of the time than this in samples, there is no verdict on the job. */
  private static final double LEAST_COVERED = 0.3;

  private final Snapshot before;
  private final Snapshot after;
  private final Samples samples;
  private final List<SectionSample> sections;
  private final Figures figuresBefore;
  private final Figures figuresAfter;
  private final Spread spread;

  Judgement(
      Snapshot before,
      Snapshot after,
      Samples samples,
      List<SectionSample> sections,
      Figures figuresBefore,
      Figures figuresAfter) {
    this.before = before;
    this.after = after;
    this.samples = samples;
    this.sections = sections;
    this.figuresBefore = figuresBefore;
    this.figuresAfter = figuresAfter;
    List<SectionSample> seen =
        sections.stream().filter(s -> s.isInBoth() && share(s) >= LEAST_SHARE).toList();
    this.spread =
        Spread.of(
            seen.stream().mapToDouble(SectionSample::log).toArray(),
            seen.stream()
                .filter(s -> s.within() != null)
                .mapToDouble(s -> s.within().variance())
                .toArray());
  }

  /** The verdict on a section, null where it is not in both runs. */
  Verdict of(SectionSample section) {
    if (section.before() == null || section.after() == null) {
      return null;
    }
    if (!section.isInBoth()) {
      return Verdict.unknown("it took no time that could be measured");
    }
    if (section.within() == null) {
      return Verdict.unknown(section.why());
    }
    if (samples.areRuns()) {
      // A sample is the self time of a JVM, not of all.
      double work = section.logOfWork(before.jvms(), after.jvms());
      return Verdict.of(section.within().each(work));
    }
    return Verdict.of(spread.addTo(section.within().each(section.logOfWork()), 1));
  }

  /** The verdict on the job. */
  Verdict ofJob() {
    if (samples instanceof JvmSamples jvms) {
      return Verdict.of(jvms.wall());
    }
    if (before.state() == RunState.RUNNING) {
      return Verdict.unknown("the run before had not ended");
    }
    if (after.state() == RunState.RUNNING) {
      return Verdict.unknown("the run after had not ended");
    }
    double known = 0;
    double squares = square(otherShare(figuresBefore.probes(), figuresAfter.probes()));
    double unmeasured = otherShare(figuresBefore.unmeasured(), figuresAfter.unmeasured());
    squares += square(unmeasured);
    double all = unmeasured;
    Map<Integer, Double> weightsBefore = new HashMap<>();
    Map<Integer, Double> weightsAfter = new HashMap<>();
    for (SectionSample section : sections) {
      double share = share(section);
      all += share;
      squares += square(share);
      if (section.isSampled()) {
        known += share;
        weightsBefore.put(section.before().section(), share);
        weightsAfter.put(section.after().section(), share);
      }
    }
    if (known == 0) {
      return Verdict.unknown(tooFew());
    }
    if (known < LEAST_COVERED * all) {
      return Verdict.unknown(
          String.format(
              Locale.ROOT,
              "the slices say nothing of %.0f %% of the time",
              100 * (1 - known / all)));
    }
    Ratio slices = ((SliceSamples) samples).job(weightsBefore, weightsAfter);
    if (slices == null) {
      return Verdict.unknown(tooFew());
    }
    double log = logOfWall() - logOfWork();
    Ratio within = new Ratio(log, slices.variance(), slices.freedom(), slices.samples());
    return Verdict.of(
        spread.addTo(within, squares).with(square(Spread.LEAST), Double.POSITIVE_INFINITY));
  }

  /**
   * How much more work the run after did: the calls of the sections that can be compared, by their
   * time. The job's verdict is for the same work.
   *
   * @return the logarithm of how many times as much; 0 where it is less than a hundredth
   */
  double logOfWork() {
    double known = 0;
    double log = 0;
    for (SectionSample section : sections) {
      if (section.isSampled()) {
        known += share(section);
        log += share(section) * section.logOfWork(before.jvms(), after.jvms());
      }
    }
    double mean = known == 0 || samples.areRuns() ? 0 : log / known;
    return Math.abs(mean) < LEAST_WORK ? 0 : mean;
  }

  /** What the intervals come from, in a sentence. */
  String basis() {
    String sure = String.format(Locale.ROOT, "%.0f %% intervals", 100 * Ratio.CONFIDENCE);
    if (samples.areRuns()) {
      return String.format(
          Locale.ROOT,
          "%s; the samples are %s JVMs before and %s after",
          sure,
          Durations.count(before.jvms()),
          Durations.count(after.jvms()));
    }
    String from =
        spread.freedom() < Double.POSITIVE_INFINITY
            ? ", as " + spread.sections() + " of them scatter"
            : "";
    double shift = 100 * Math.expm1(Math.abs(spread.shift()));
    String alike =
        String.format(
            Locale.ROOT,
            "; most became %.1f %% %s alike, which may be the machine",
            shift,
            spread.shift() > 0 ? "slower" : "faster");
    return String.format(
        Locale.ROOT,
        "%s; the samples are the %s slices before and %s after, and two runs of the same code are"
            + " taken to differ by %.1f %% a section%s",
        sure,
        Durations.count(before.slices().size()),
        Durations.count(after.slices().size()),
        100 * Math.sqrt(spread.variance()),
        from + (shift >= LEAST_SHIFT ? alike : ""));
  }

  private String tooFew() {
    int slices = Math.min(before.slices().size(), after.slices().size());
    if (slices < PairedBlocks.LEAST) {
      return "only " + slices + (slices == 1 ? " slice" : " slices");
    }
    return sections.stream()
        .filter(section -> section.isInBoth() && section.within() == null)
        .map(SectionSample::why)
        .filter(why -> !why.startsWith("only"))
        .findFirst()
        .orElse("no section was called in " + PairedBlocks.LEAST + " slices of both runs");
  }

  private double logOfWall() {
    double wallBefore = Math.max(1, before.wallNanos()) / (double) before.jvms();
    double wallAfter = Math.max(1, after.wallNanos()) / (double) after.jvms();
    return Math.log(wallAfter / wallBefore);
  }

  /** The part of the time, in the mean of both runs. */
  private double share(SectionSample section) {
    return otherShare(section.amountBefore().self(), section.amountAfter().self());
  }

  private double otherShare(long partBefore, long partAfter) {
    double ofBefore = partBefore / Math.max(1.0, (double) figuresBefore.elapsed());
    double ofAfter = partAfter / Math.max(1.0, (double) figuresAfter.elapsed());
    return (ofBefore + ofAfter) / 2;
  }

  private static double square(double x) {
    return x * x;
  }
}
