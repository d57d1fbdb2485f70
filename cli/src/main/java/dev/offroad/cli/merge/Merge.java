package dev.offroad.cli.merge;

import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.ProbeCost;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes one run of several: sections matched by name, declaring type and kind, threads by name,
 * places in the call tree by their path. Times, calls and histograms are sums. The result does not
 * depend on the order of the runs.
 */
public final class Merge {

  private final List<Snapshot> runs;
  private final MergedSections sections;

  private Merge(List<Snapshot> runs) {
    this.runs = runs;
    this.sections = new MergedSections(runs);
  }

  /**
   * Merges runs.
   *
   * @param inputs the runs, one or more; a run that is there twice counts once
   * @param job the name of the job of the result, or null for the names of all
   * @param notes takes a sentence for each input that does not count
   * @return the run of all JVMs
   * @throws MergeProblem when a run cannot be counted once, or a sum does not fit into a number
   */
  public static Snapshot of(List<Input> inputs, String job, Consumer<String> notes)
      throws MergeProblem {
    List<Snapshot> runs =
        Distinct.of(inputs, notes).stream()
            .map(Input::run)
            .sorted(
                Comparator.comparing(Snapshot::startedAt)
                    .thenComparing(Snapshot::endedAt)
                    .thenComparing(run -> RunId.of(run).toString()))
            .toList();
    try {
      return new Merge(runs).merged(job);
    } catch (ArithmeticException e) {
      throw new MergeProblem("the sums of these runs are more than " + Long.MAX_VALUE);
    }
  }

  private Snapshot merged(String job) {
    List<MergedRun> jvms = MergedRuns.of(runs, sections);
    CommonFacts facts = new CommonFacts(runs, jvms);
    List<ThreadEntry> threads = threads();
    MergedCourse course = new MergedCourse();
    runs.forEach(run -> course.add(run.slices(), id -> sections.number(run, id)));
    boolean running = runs.stream().anyMatch(run -> run.state() == RunState.RUNNING);
    return new Snapshot(
        job == null ? facts.job() : job,
        runs.stream().map(Snapshot::startedAt).min(Comparator.naturalOrder()).orElseThrow(),
        runs.stream().map(Snapshot::endedAt).max(Comparator.naturalOrder()).orElseThrow(),
        jvms.stream().mapToLong(MergedRun::wallNanos).reduce(0, Math::addExact),
        running ? RunState.RUNNING : RunState.FINISHED,
        facts.jvm(),
        facts.host(),
        facts.clock(),
        facts.budget(),
        new ProbeCost(
            runs.stream().mapToLong(run -> run.probe().timedNanos()).max().orElse(0),
            runs.stream().mapToLong(run -> run.probe().untimedNanos()).max().orElse(0)),
        sections.all(),
        threads,
        open(),
        course.slices(),
        NeverHit.of(runs, sections.all(), threads),
        runs.stream().flatMap(run -> run.warnings().stream()).distinct().toList(),
        jvms);
  }

  private List<ThreadEntry> threads() {
    Map<String, Sum> byName = new TreeMap<>();
    for (Snapshot run : runs) {
      for (ThreadEntry entry : run.threads()) {
        Sum sum = byName.computeIfAbsent(entry.name(), any -> new Sum());
        sum.count = Math.addExact(sum.count, entry.threads());
        sum.elapsed = Math.addExact(sum.elapsed, entry.elapsedNanos());
        sum.root.addBelow(entry.tree(), id -> sections.number(run, id));
      }
    }
    List<ThreadEntry> threads = new ArrayList<>();
    byName.forEach(
        (name, sum) ->
            threads.add(ThreadEntry.balanced(name, sum.count, sum.elapsed, sum.root.below())));
    return threads;
  }

  private List<OpenCall> open() {
    List<OpenCall> open = new ArrayList<>();
    for (Snapshot run : runs) {
      for (OpenCall call : run.open()) {
        List<Integer> path = call.path().stream().map(id -> sections.number(run, id)).toList();
        open.add(new OpenCall(call.thread(), path, call.sinceNanos()));
      }
    }
    open.sort(
        Comparator.comparing(OpenCall::thread)
            .thenComparing(OpenCall::sinceNanos)
            .thenComparing(call -> call.path().toString()));
    return open;
  }

  /** The threads of one name. */
  private static final class Sum {
    private final MergedNode root = new MergedNode();
    private int count;
    private long elapsed;
  }
}
