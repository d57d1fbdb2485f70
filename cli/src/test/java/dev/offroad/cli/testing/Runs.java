package dev.offroad.cli.testing;

import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.HostInfo;
import dev.offroad.snapshot.JvmInfo;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.ProbeCost;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds runs for tests. */
public final class Runs {

  public static final long SECOND = 1_000_000_000L;
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  private final List<SectionInfo> sections = new ArrayList<>();
  private final List<ThreadEntry> threads = new ArrayList<>();
  private final List<OpenCall> open = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();
  private final List<String> neverHit = new ArrayList<>();
  private String job = "Import";
  private String java = "17.0.15+6";
  private String budget = "exact";
  private Instant start = START;
  private long wall = 10 * SECOND;
  private long pid = 4711;
  private RunState state = RunState.FINISHED;

  public Runs job(String name) {
    job = name;
    return this;
  }

  public Runs java(String version) {
    java = version;
    return this;
  }

  public Runs budget(String text) {
    budget = text;
    return this;
  }

  public Runs wall(long nanos) {
    wall = nanos;
    return this;
  }

  /** Another JVM, which started so many seconds later. */
  public Runs jvm(long number, long seconds) {
    pid = number;
    start = START.plusSeconds(seconds);
    return this;
  }

  public Runs running() {
    state = RunState.RUNNING;
    return this;
  }

  /** Sections of these names, numbered from 0 in their order. */
  public Runs sections(String... names) {
    for (String name : names) {
      section(name, "com.acme.Importer", "");
    }
    return this;
  }

  public Runs section(String name, String declaredIn, String group) {
    int id = sections.size();
    sections.add(new SectionInfo(id, name, group, declaredIn, SectionKind.METHOD));
    return this;
  }

  public Runs flat() {
    sections.add(SectionInfo.FLAT);
    return this;
  }

  public Runs thread(String name, int count, long elapsed, CallTreeNode... tree) {
    threads.add(ThreadEntry.balanced(name, count, elapsed, List.of(tree)));
    return this;
  }

  public Runs open(String thread, Integer... path) {
    open.add(new OpenCall(thread, List.of(path), 7));
    return this;
  }

  public Runs slice(Slice slice) {
    slices.add(slice);
    return this;
  }

  public Runs neverHit(String... names) {
    neverHit.addAll(List.of(names));
    return this;
  }

  public Snapshot build() {
    return new Snapshot(
        job,
        start,
        start.plusNanos(wall),
        wall,
        state,
        new JvmInfo(java, "Acme", pid, List.of("-Xmx1g")),
        new HostInfo("Linux 6.1 amd64", 8, "builder"),
        "nanotime",
        budget,
        new ProbeCost(68, 0),
        sections,
        threads,
        open,
        slices,
        neverHit);
  }

  /** A node whose calls all took about the same time. */
  public static CallTreeNode node(int section, long calls, long self, CallTreeNode... children) {
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
        0,
        self,
        total,
        3 * calls,
        each,
        each,
        histogram,
        0,
        List.of(children));
  }

  /** Writes a run file. */
  public static Path write(Snapshot run, Path file) throws IOException {
    ReportFiles.writeTo(file, out -> RunFile.write(run, out));
    return file;
  }
}
