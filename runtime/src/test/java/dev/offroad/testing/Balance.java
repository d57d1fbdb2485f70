package dev.offroad.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds of every snapshot: each thread's time is explained, to the nanosecond. */
public final class Balance {

  private Balance() {}

  /** Fails unless every entry balances and nothing is negative. */
  public static void check(Snapshot snapshot) {
    snapshot.threads().forEach(Balance::check);
  }

  /** Fails unless the entry balances and nothing is negative. */
  public static void check(ThreadEntry entry) {
    long self = 0;
    long probes = 0;
    for (CallTreeNode node : new TreeWalk(entry.tree())) {
      self += node.selfNanos();
      probes += node.probeNanos();
      long least =
          List.of(
                  node.calls(),
                  node.timedCalls(),
                  node.errors(),
                  node.selfNanos(),
                  node.totalNanos(),
                  node.probeNanos(),
                  node.minNanos(),
                  node.maxNanos() - node.minNanos())
              .stream()
              .min(Long::compare)
              .orElseThrow();
      assertWithMessage("least figure of %s", node).that(least).isAtLeast(0);
      assertWithMessage("calls in the histogram of %s", node)
          .that(node.histogram().stream().mapToLong(bucket -> bucket.calls()).sum())
          .isEqualTo(node.timedCalls());
    }
    assertWithMessage("measured of %s", entry).that(entry.measuredNanos()).isEqualTo(self + probes);
    assertWithMessage("probes of %s", entry).that(entry.probeNanos()).isEqualTo(probes);
    assertWithMessage("elapsed of %s", entry)
        .that(entry.elapsedNanos())
        .isEqualTo(entry.measuredNanos() + entry.unmeasuredNanos());
    assertWithMessage("unmeasured of %s", entry).that(entry.unmeasuredNanos()).isAtLeast(0);
  }

  /** The entry of a name. */
  public static ThreadEntry entry(Snapshot snapshot, String name) {
    List<String> names = new ArrayList<>();
    for (ThreadEntry entry : snapshot.threads()) {
      if (entry.name().equals(name)) {
        return entry;
      }
      names.add(entry.name());
    }
    throw new AssertionError("no entry " + name + " among " + names);
  }

  /** Every node of an entry by its path of sections, such as {@code /0/3}. */
  public static Map<String, CallTreeNode> byPath(ThreadEntry entry) {
    Map<String, CallTreeNode> nodes = new LinkedHashMap<>();
    add("", entry.tree(), nodes);
    return nodes;
  }

  private static void add(String path, List<CallTreeNode> level, Map<String, CallTreeNode> nodes) {
    for (CallTreeNode node : level) {
      String own = path + "/" + node.section();
      if (nodes.put(own, node) != null) {
        throw new AssertionError("two nodes of one path: " + own);
      }
      add(own, node.children(), nodes);
    }
  }
}
