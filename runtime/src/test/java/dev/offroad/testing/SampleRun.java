package dev.offroad.testing;

import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.HostInfo;
import dev.offroad.snapshot.JvmInfo;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.ProbeCost;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds snapshots for tests, with figures that are the same on every machine. */
public final class SampleRun {

  public static final Instant START = Instant.parse("2026-11-22T08:23:42.250Z");
  public static final long MS = 1_000_000L;

  private final List<SectionInfo> sections = new ArrayList<>();
  private final List<ThreadEntry> threads = new ArrayList<>();
  private final List<OpenCall> open = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();
  private final List<String> neverHit = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<MergedRun> merged = new ArrayList<>();
  private String job = "Import";
  private long wallNanos = 10_000 * MS;
  private RunState state = RunState.FINISHED;
  private String budget = "exact";

  public SampleRun job(String name) {
    job = name;
    return this;
  }

  public SampleRun wall(long nanos) {
    wallNanos = nanos;
    return this;
  }

  public SampleRun budget(String setting) {
    budget = setting;
    return this;
  }

  public SampleRun running() {
    state = RunState.RUNNING;
    return this;
  }

  /** Sections of these names, numbered from 0 in their order. */
  public SampleRun sections(String... names) {
    for (String name : names) {
      section(name, "com.acme.Importer", SectionKind.METHOD);
    }
    return this;
  }

  public SampleRun section(String name, String declaredIn, SectionKind kind) {
    sections.add(new SectionInfo(sections.size(), name, "", declaredIn, kind));
    return this;
  }

  public SampleRun section(SectionInfo section) {
    sections.add(section);
    return this;
  }

  public SampleRun thread(String name, int count, long elapsed, CallTreeNode... tree) {
    threads.add(ThreadEntry.balanced(name, count, elapsed, List.of(tree)));
    return this;
  }

  public SampleRun open(String thread, long since, Integer... path) {
    open.add(new OpenCall(thread, List.of(path), since));
    return this;
  }

  public SampleRun slice(long from, long to, Slice.SelfTime... self) {
    slices.add(new Slice(from, to, List.of(self)));
    return this;
  }

  public SampleRun slice(Slice slice) {
    slices.add(slice);
    return this;
  }

  /** What one JVM of several had. */
  public SampleRun merged(MergedRun run) {
    merged.add(run);
    return this;
  }

  public SampleRun neverHit(String... names) {
    neverHit.addAll(List.of(names));
    return this;
  }

  /** What was said on standard error. */
  public SampleRun warning(String text) {
    warnings.add(text);
    return this;
  }

  public Snapshot build() {
    return new Snapshot(
        job,
        START,
        START.plusNanos(wallNanos),
        wallNanos,
        state,
        new JvmInfo("17.0.15+6", "Acme", 4711, List.of("-Xmx1g")),
        new HostInfo("Linux 6.1 amd64", 8, "builder"),
        "nanotime",
        budget,
        new ProbeCost(68, 0),
        sections,
        threads,
        open,
        slices,
        neverHit,
        warnings,
        merged);
  }

  /** A node whose calls all took about the same time; its total is its own and its children's. */
  public static CallTreeNode node(int section, long calls, long self, CallTreeNode... children) {
    return node(section, calls, 0, self, children);
  }

  public static CallTreeNode node(
      int section, long calls, long errors, long self, CallTreeNode... children) {
    long total = self;
    for (CallTreeNode child : children) {
      total += child.totalNanos();
    }
    long each = calls == 0 ? 0 : total / calls;
    List<Bucket> histogram = calls == 0 ? List.of() : List.of(new Bucket(each, calls));
    return new CallTreeNode(
        section,
        calls,
        calls,
        errors,
        self,
        total,
        68 * calls,
        each,
        each,
        histogram,
        0,
        List.of(children));
  }
}
