package dev.offroad.cli.browser;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** PageRuns for the page's tests, whose figures balance. */
final class PageRuns {

  static final long MS = 1_000_000L;

  /** 2,000, and two more that fill the last branch of the tree. */
  static final int LARGE = 2_002;

  private static final Instant START = Instant.parse("2026-11-22T08:23:42.250Z");

  /** Markup, script, quotes, control characters, a right-to-left mark, and 500 characters. */
  static final String HOSTILE =
      "</script><img src=x onerror=alert(1)>{a|b}{c}'\"`&amp;\u202e\u0007\u2028" + "x".repeat(500);

  private PageRuns() {}

  /** Two kinds of threads, three levels of calls, one estimated section, an open call. */
  static Snapshot small() {
    return run("Import", names("Names.intern", "Names.read", "Rows.write", "Rows.check"), 1);
  }

  /** The same with names that are other people's input. */
  static Snapshot hostile() {
    return run(
        HOSTILE, names(HOSTILE, "<b>bold</b>", "${process.exit()}", HOSTILE + "<!--<script>"), 1);
  }

  /** As many sections and slices as the page is to stay fluent with. */
  static Snapshot large() {
    String[] names = new String[LARGE];
    for (int i = 0; i < names.length; i++) {
      names[i] = "Section" + i + ".call";
    }
    return run("Large", names(names), 200);
  }

  private static List<String> names(String... names) {
    return List.of(names);
  }

  private static Snapshot run(String job, List<String> names, int slices) {
    List<SectionInfo> sections = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String group = i % 3 == 0 ? "" : "group " + i % 3;
      sections.add(
          new SectionInfo(i, names.get(i), group, "com.acme.Importer", SectionKind.METHOD));
    }
    List<CallTreeNode> pool = new ArrayList<>();
    for (int i = 1; i + 2 < names.size(); i += 3) {
      CallTreeNode leaf = node(i + 2, 60_000, 90, (long) (600 - 200.0 * i / names.size()));
      CallTreeNode middle = node(i + 1, 700, 700, 400, leaf);
      pool.add(node(i, 9, 9, 2_000 + i, middle));
    }
    List<ThreadEntry> threads =
        List.of(
            ThreadEntry.balanced("main", 1, 9_000 * MS, List.of(node(0, 3, 3, 3_000))),
            ThreadEntry.balanced("pool-1-thread-*", 4, elapsed(pool), pool));
    return new Snapshot(
        job,
        START,
        START.plusMillis(10_000),
        10_000 * MS,
        RunState.FINISHED,
        new JvmInfo("17.0.15+6", "Acme", 4711, List.of("-Xmx1g")),
        new HostInfo("Linux 6.1 amd64", 8, "builder"),
        "nanotime",
        "3%",
        new ProbeCost(68, 4),
        sections,
        threads,
        List.of(new OpenCall("pool-1-thread-3", List.of(1, 2), 750 * MS)),
        slices(threads, slices),
        List.of("Writer.flush", job));
  }

  private static long elapsed(List<CallTreeNode> tree) {
    return ThreadEntry.balanced("", 1, 0, tree).measuredNanos() * 3 / 2;
  }

  private static CallTreeNode node(
      int section, long calls, long timed, long selfMillis, CallTreeNode... children) {
    long total = selfMillis * MS;
    for (CallTreeNode child : children) {
      total += child.totalNanos();
    }
    long each = total / calls;
    return new CallTreeNode(
        section,
        calls,
        timed,
        section % 2,
        selfMillis * MS,
        total,
        68 * timed,
        each / 2,
        2 * each,
        List.of(
            new Bucket(each / 2 + 1, timed / 3),
            new Bucket(each, timed / 3),
            new Bucket(2 * each, timed - 2 * (timed / 3))),
        timed < calls ? selfMillis * MS / 50 : 0,
        List.of(children));
  }

  /** The same in each slice; what does not divide is in the last. */
  private static List<Slice> slices(List<ThreadEntry> threads, int number) {
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<Slice.SelfTime> self = new ArrayList<>();
      for (ThreadEntry thread : threads) {
        addTo(self, thread.tree(), i, number);
      }
      slices.add(new Slice(10_000 * MS / number * i, 10_000 * MS / number * (i + 1), self));
    }
    return slices;
  }

  private static void addTo(
      List<Slice.SelfTime> self, List<CallTreeNode> nodes, int slice, int number) {
    for (CallTreeNode node : nodes) {
      long part = node.selfNanos() / number;
      long rest = slice == number - 1 ? node.selfNanos() - part * number : 0;
      self.add(new Slice.SelfTime(node.section(), part + rest));
      addTo(self, node.children(), slice, number);
    }
  }
}
