package dev.offroad.report;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures that every form of the report shows: rows by self time, the probes, the unmeasured
 * time, and their sum, the elapsed time of all threads.
 */
public final class Figures {

  private final Snapshot snapshot;
  private final Map<Integer, String> names = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final int[] tenths;

  /**
   * The figures of a snapshot.
   *
   * @param snapshot what was measured
   */
  public Figures(Snapshot snapshot) {
    this.snapshot = snapshot;
    nameSections();
    collectRows();
    tenths = shares();
  }

  /**
   * Sections that were called, the most self time first; equal ones by name.
   *
   * @return one row for each
   */
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /**
   * The share of a row in {@link #elapsed}.
   *
   * @param row the place of the row
   * @return tenths of a percent
   */
  public int tenths(int row) {
    return tenths[row];
  }

  /**
   * The share of the probes in {@link #elapsed}.
   *
   * @return tenths of a percent
   */
  public int probeTenths() {
    return tenths[rows.size()];
  }

  /**
   * The share of the unmeasured time in {@link #elapsed}; with all others it sums to 100 %.
   *
   * @return tenths of a percent
   */
  public int unmeasuredTenths() {
    return tenths[rows.size() + 1];
  }

  /**
   * The time of all threads together.
   *
   * @return nanoseconds
   */
  public long elapsed() {
    return snapshot.threads().stream().mapToLong(ThreadEntry::elapsedNanos).sum();
  }

  /**
   * What of it was in no measured call.
   *
   * @return nanoseconds
   */
  public long unmeasured() {
    return snapshot.threads().stream().mapToLong(ThreadEntry::unmeasuredNanos).sum();
  }

  /**
   * What of it was the probes' cost.
   *
   * @return nanoseconds
   */
  public long probes() {
    return snapshot.threads().stream().mapToLong(ThreadEntry::probeNanos).sum();
  }

  /**
   * Whether there is a section that was not timed at each call.
   *
   * @return whether some figures are estimates
   */
  public boolean isEstimated() {
    return rows.stream().anyMatch(Row::isEstimated);
  }

  /**
   * The name of a section as reports show it: printable, and of no other section.
   *
   * @param section its number
   * @return its name
   */
  public String name(int section) {
    return names.getOrDefault(section, "(section " + section + ")");
  }

  private int[] shares() {
    long[] parts = new long[rows.size() + 2];
    for (int i = 0; i < rows.size(); i++) {
      parts[i] = rows.get(i).self();
    }
    parts[rows.size()] = probes();
    parts[rows.size() + 1] = unmeasured();
    return Shares.tenthsOf(parts);
  }

  /** Two sections never have the same name in a report, be it for what was cut out of it. */
  private void nameSections() {
    Map<String, Integer> uses = new HashMap<>();
    for (SectionInfo section : snapshot.sections()) {
      uses.merge(section.name(), 1, Integer::sum);
    }
    Map<String, Integer> shown = new HashMap<>();
    for (SectionInfo section : snapshot.sections()) {
      boolean ambiguous = uses.get(section.name()) > 1;
      String place = section.declaredIn().isEmpty() ? section.kind().id() : section.declaredIn();
      String name = ambiguous ? section.name() + " (" + place + ")" : section.name();
      names.put(section.id(), Names.printable(name));
      shown.merge(names.get(section.id()), 1, Integer::sum);
    }
    names.replaceAll((id, name) -> shown.get(name) > 1 ? name + " #" + id : name);
  }

  private void collectRows() {
    Map<Integer, Sum> sums = new HashMap<>();
    for (ThreadEntry thread : snapshot.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        sums.computeIfAbsent(node.section(), any -> new Sum()).add(node);
      }
    }
    sums.remove(SectionInfo.FLAT_BUCKET);
    Map<Integer, Long> open = openBySection();
    sums.forEach(
        (section, sum) ->
            rows.add(sum.row(section, name(section), open.getOrDefault(section, 0L))));
    rows.sort(Comparator.comparingLong(Row::self).reversed().thenComparing(Row::name));
  }

  private Map<Integer, Long> openBySection() {
    Map<Integer, Long> open = new HashMap<>();
    for (OpenCall call : snapshot.open()) {
      for (int section : call.path()) {
        open.merge(section, 1L, Long::sum);
      }
    }
    return open;
  }

  /** The sum over the nodes of one section. */
  private static final class Sum {
    private final Percentile durations = new Percentile();
    private long self;
    private double variance;
    private long total;
    private long calls;
    private long timedCalls;
    private long probes;
    private long errors;
    private long max;

    void add(CallTreeNode node) {
      self += node.selfNanos();
      variance += (double) node.selfErrorNanos() * node.selfErrorNanos();
      timedCalls += node.timedCalls();
      probes += node.probeNanos();
      total += node.totalNanos();
      calls += node.calls();
      errors += node.errors();
      max = Math.max(max, node.maxNanos());
      durations.add(node.histogram());
    }

    Row row(int section, String name, long open) {
      return new Row(
          section,
          name,
          self,
          Math.round(Math.sqrt(variance)),
          total,
          calls,
          timedCalls,
          open,
          errors,
          durations.nanos(0.5, max),
          durations.nanos(0.99, max),
          max,
          probes);
    }
  }
}
