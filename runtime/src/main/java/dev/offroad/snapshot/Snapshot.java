package dev.offroad.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that was measured up to one moment: the contents of a run file, {@code offroad.run/1}.
 * Immutable. All durations are nanoseconds.
 *
 * @param job the name of the job
 * @param startedAt when the job began
 * @param endedAt when this was taken
 * @param wallNanos the time between the two
 * @param state whether the job had ended
 * @param jvm the JVM that ran it
 * @param host the machine that ran it
 * @param clock the clock that timed it
 * @param budget the share of the job's time that probes might cost, or {@code exact}
 * @param probe what one probe cost
 * @param sections every section that was registered
 * @param threads what was measured, by thread or kind of thread
 * @param open the calls that had not ended
 * @param slices self time and calls over the course of the job, without gaps; they sum up to those
 *     of the threads
 * @param neverHit the names of the sections that were compiled in or registered and not called
 *     once, sorted; those whose class was never loaded are not among {@code sections}
 * @param warnings what was said on standard error while it ran: what was left out, or went
 *     elsewhere
 * @param merged the JVMs whose runs were merged into this one, each by itself; empty for the run of
 *     one JVM. Where there are some, {@code wallNanos} is the sum of theirs, {@code startedAt} the
 *     earliest and {@code endedAt} the latest
 */
public record Snapshot(
    String job,
    Instant startedAt,
    Instant endedAt,
    long wallNanos,
    RunState state,
    JvmInfo jvm,
    HostInfo host,
    String clock,
    String budget,
    ProbeCost probe,
    List<SectionInfo> sections,
    List<ThreadEntry> threads,
    List<OpenCall> open,
    List<Slice> slices,
    List<String> neverHit,
    List<String> warnings,
    List<MergedRun> merged) {

  /** The name and number of the format of run files. */
  public static final String FORMAT = "offroad.run/1";

  /** Takes copies of the lists. */
  public Snapshot {
    sections = List.copyOf(sections);
    threads = List.copyOf(threads);
    open = List.copyOf(open);
    slices = List.copyOf(slices);
    neverHit = List.copyOf(neverHit);
    warnings = List.copyOf(warnings);
    merged = List.copyOf(merged);
  }

  /**
   * The snapshot of one JVM that had nothing to warn of.
   *
   * @param job the name of the job
   * @param startedAt when the job began
   * @param endedAt when this was taken
   * @param wallNanos the time between the two
   * @param state whether the job had ended
   * @param jvm the JVM that ran it
   * @param host the machine that ran it
   * @param clock the clock that timed it
   * @param budget the share of the job's time that probes might cost, or {@code exact}
   * @param probe what one probe cost
   * @param sections every section that was registered
   * @param threads what was measured, by thread or kind of thread
   * @param open the calls that had not ended
   * @param slices self time and calls over the course of the job
   * @param neverHit the names of the sections that were not called once
   */
  public Snapshot(
      String job,
      Instant startedAt,
      Instant endedAt,
      long wallNanos,
      RunState state,
      JvmInfo jvm,
      HostInfo host,
      String clock,
      String budget,
      ProbeCost probe,
      List<SectionInfo> sections,
      List<ThreadEntry> threads,
      List<OpenCall> open,
      List<Slice> slices,
      List<String> neverHit) {
    this(
        job, startedAt, endedAt, wallNanos, state, jvm, host, clock, budget, probe, sections,
        threads, open, slices, neverHit, List.of(), List.of());
  }

  /**
   * How many JVMs measured it.
   *
   * @return 1, or the number of those that were merged
   */
  public int jvms() {
    return Math.max(1, merged.size());
  }

  /**
   * What was measured after an earlier snapshot of the same JVM. Times, calls, errors and
   * histograms are exact differences; the shortest and the longest call are then read from the
   * histogram, with its error of 12.5 % at most. A call that was open at the earlier snapshot gives
   * its self and total time since then, and counts where it ended.
   *
   * @param earlier the snapshot to start from
   * @param job the name of the job that the difference stands for
   * @return the difference
   */
  public Snapshot since(Snapshot earlier, String job) {
    return SnapshotDifference.of(this, earlier, job);
  }

  /**
   * The same with rare durations counted together: of each call path, a power of two up to the next
   * that holds one timed call in a thousand at most is one bucket, or else each half or quarter of
   * it that does. Buckets with more calls stay as they are. So a report does not grow by each rare
   * duration as long as the job runs. Done twice, it is done once; {@link #since} wants snapshots
   * in which it is not done.
   *
   * @return the snapshot as reports have it
   */
  public Snapshot withRareDurationsTogether() {
    return with(RareDurations.together(threads), neverHit, warnings);
  }

  /**
   * The names of sections that were not called.
   *
   * @param sections all sections; the one for more call paths, which nobody registered, is left out
   * @param hit the numbers of those that were called
   * @return the names, sorted
   */
  public static List<String> neverHit(List<SectionInfo> sections, Set<Integer> hit) {
    return sections.stream()
        .filter(section -> section.id() != SectionInfo.FLAT_BUCKET && !hit.contains(section.id()))
        .map(SectionInfo::name)
        .sorted()
        .toList();
  }

  /**
   * The same with further sections that were never called, and are not among {@link #sections}.
   *
   * @param names their names
   * @return the snapshot with them
   */
  public Snapshot withNeverHit(List<String> names) {
    List<String> all = Stream.concat(neverHit.stream(), names.stream()).sorted().toList();
    return with(threads, all, warnings);
  }

  /**
   * The same with what was said on standard error.
   *
   * @param said the warnings, in the order in which they were said
   * @return the snapshot with them and those that it has, each once
   */
  public Snapshot withWarnings(List<String> said) {
    List<String> all = Stream.concat(warnings.stream(), said.stream()).distinct().toList();
    return with(threads, neverHit, all);
  }

  private Snapshot with(List<ThreadEntry> entries, List<String> notCalled, List<String> said) {
    return new Snapshot(
        job, startedAt, endedAt, wallNanos, state, jvm, host, clock, budget, probe, sections,
        entries, open, slices, notCalled, said, merged);
  }
}
