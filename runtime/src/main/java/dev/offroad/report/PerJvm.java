package dev.offroad.report;

import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the JVMs of a merged run had each: the least, the mean and the most of a section's self time
 * in one of them. A JVM in which a section was not called counts with nothing.
 */
public final class PerJvm {

  private final Snapshot snapshot;

  /**
   * The JVMs of a run.
   *
   * @param snapshot what was measured
   */
  public PerJvm(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Self time of one section in one JVM, in nanoseconds.
   *
   * @param name the section, or what else the line stands for
   * @param least in the JVM that had least
   * @param mean the mean over all JVMs, rounded
   * @param most in the JVM that had most
   */
  public record Spread(String name, long least, long mean, long most) {}

  /**
   * Whether there are several JVMs.
   *
   * @return whether the run was merged
   */
  public boolean isMerged() {
    return snapshot.jvms() > 1;
  }

  /**
   * The self time of a section.
   *
   * @param section its number
   * @param name its name
   * @return its spread over the JVMs, of which there must be some
   */
  public Spread self(int section, String name) {
    return spread(name, run -> run.selfOf(section));
  }

  /**
   * The time from start to end.
   *
   * @return its spread over the JVMs
   */
  public Spread wall() {
    return spread("(whole job)", MergedRun::wallNanos);
  }

  /**
   * The lines of a report: sections, the most self time first, probes, unmeasured time, and the
   * whole job.
   *
   * @param figures the figures of the run
   * @param mostSections how many sections have a line
   * @return none for the run of one JVM
   */
  public List<Spread> lines(Figures figures, int mostSections) {
    List<Spread> lines = new ArrayList<>();
    if (isMerged()) {
      figures.rows().stream()
          .limit(mostSections)
          .forEach(row -> lines.add(self(row.section(), row.name())));
      lines.add(spread("(probes)", MergedRun::probeNanos));
      lines.add(spread("(unmeasured)", MergedRun::unmeasuredNanos));
      lines.add(wall());
    }
    return lines;
  }

  /**
   * The columns of {@link #cells}.
   *
   * @return their headings
   */
  public List<String> headings() {
    return List.of(
        "self in one of " + Durations.count(snapshot.jvms()) + " JVMs", "least", "mean", "most");
  }

  /**
   * A line as texts.
   *
   * @param line the line
   * @return its cells
   */
  public static List<String> cells(Spread line) {
    return List.of(
        line.name(),
        Durations.text(line.least()),
        Durations.text(line.mean()),
        Durations.text(line.most()));
  }

  private Spread spread(String name, ToLongFunction<MergedRun> of) {
    List<MergedRun> runs = snapshot.merged();
    double sum = runs.stream().mapToLong(of).asDoubleStream().sum();
    return new Spread(
        name,
        runs.stream().mapToLong(of).min().orElse(0),
        Math.round(sum / Math.max(1, runs.size())),
        runs.stream().mapToLong(of).max().orElse(0));
  }
}
