package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.Balance;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The probes' cost is taken out of self times and named; not a nanosecond comes or goes. */
final class EntryBuilderTest {

  private static final ProbeCosts COST = new ProbeCosts(5, 7, 3);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @Test
  void theInnerPartComesOutOfTheSectionAndTheOuterPartOutOfItsCaller() {
    KindTotals kind = new KindTotals();
    NodeTotals outer = node(kind.root, 0, 1, 1_000, 1_500);
    node(outer, 1, 10, 500, 500);
    kind.elapsed = 2_000;

    ThreadEntry entry = new EntryBuilder(COST).entry("t", kind);
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.get("/0").selfNanos()).isEqualTo(1_000 - 5 - 10 * 7);
    assertThat(nodes.get("/0").probeNanos()).isEqualTo(5 + 7);
    assertThat(nodes.get("/0/1").selfNanos()).isEqualTo(500 - 10 * 5);
    assertThat(nodes.get("/0/1").probeNanos()).isEqualTo(10 * (5 + 7));
    assertThat(nodes.get("/0").totalNanos()).isEqualTo(925 + 450);
    assertThat(entry.elapsedNanos()).isEqualTo(2_000);
    assertThat(entry.probeNanos()).isEqualTo(132);
    assertThat(entry.unmeasuredNanos()).isEqualTo(500 - 7);
    Balance.check(entry);
  }

  @Test
  void aFoldedReentryPaysItsOuterPartItself() {
    KindTotals kind = new KindTotals();
    NodeTotals node = node(kind.root, 0, 4, 1_000, 1_000);
    node.reentries = 3;
    kind.elapsed = 1_000;

    CallTreeNode built = new EntryBuilder(COST).entry("t", kind).tree().get(0);
    assertThat(built.selfNanos()).isEqualTo(1_000 - 4 * 5 - 3 * 7);
    assertThat(built.totalNanos()).isEqualTo(built.selfNanos());
    // The outer part of the first call finds no unmeasured time to come out of.
    assertThat(built.probeNanos()).isEqualTo(4 * 5 + 3 * 7);
  }

  @Test
  void noMoreIsTakenThanIsThere() {
    KindTotals kind = new KindTotals();
    NodeTotals outer = node(kind.root, 0, 1, 20, 40);
    node(outer, 1, 1_000, 20, 20);
    kind.elapsed = 40;

    ThreadEntry entry = new EntryBuilder(COST).entry("t", kind);
    Balance.check(entry);
    assertThat(entry.measuredNanos()).isEqualTo(40);
    assertThat(entry.probeNanos()).isEqualTo(40);
    assertThat(entry.tree().get(0).totalNanos()).isEqualTo(0);
  }

  @Test
  void anUntimedCallPaysWhatItCostsToCountIt() {
    KindTotals kind = new KindTotals();
    NodeTotals outer = node(kind.root, 0, 1, 1_000, 1_500);
    sampled(outer, 1, 100, 10, 500);
    kind.elapsed = 2_000;

    ThreadEntry entry = new EntryBuilder(COST).entry("t", kind);
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.get("/0/1").calls()).isEqualTo(100);
    assertThat(nodes.get("/0/1").timedCalls()).isEqualTo(10);
    assertThat(nodes.get("/0/1").selfNanos()).isEqualTo(500 - 10 * 5);
    assertThat(nodes.get("/0").selfNanos()).isEqualTo(1_000 - 5 - 10 * 7 - 90 * 3);
    assertThat(nodes.get("/0/1").probeNanos()).isEqualTo(10 * (5 + 7) + 90 * 3);
    assertThat(nodes.get("/0/1").selfErrorNanos()).isEqualTo(20);
    // What the callee was charged too much, its caller had too little.
    assertThat(nodes.get("/0").selfErrorNanos()).isEqualTo(20);
    Balance.check(entry);
  }

  @Test
  void aCallerWhoseCalleesWereChargedTooMuchHasNothingAndNotLess() {
    KindTotals kind = new KindTotals();
    NodeTotals outer = node(kind.root, 0, 1, -300, 2_000);
    node(outer, 1, 5, 700, 700);
    sampled(outer, 2, 100, 10, 1_200);
    NodeTotals between = node(outer, 3, 1, 100, 400);
    sampled(between, 4, 100, 10, 300);
    kind.elapsed = 2_000;

    ThreadEntry entry = new EntryBuilder(ProbeCosts.NONE).entry("t", kind);
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.get("/0").selfNanos()).isEqualTo(0);
    assertThat(nodes.get("/0/1").selfNanos()).isEqualTo(700);
    assertThat(nodes.get("/0/2").selfNanos()).isEqualTo(1_200 - 240);
    assertThat(nodes.get("/0/3").selfNanos()).isEqualTo(100);
    assertThat(nodes.get("/0/3/4").selfNanos()).isEqualTo(300 - 60);
    assertThat(entry.measuredNanos()).isEqualTo(2_000);
    Balance.check(entry);
  }

  @Test
  void estimatesDoNotMakeAThreadOlderThanItIs() {
    KindTotals kind = new KindTotals();
    sampled(kind.root, 0, 100, 10, 1_500);
    node(kind.root, 1, 1, 400, 400);
    kind.elapsed = 1_000;

    ThreadEntry entry = new EntryBuilder(ProbeCosts.NONE).entry("t", kind);
    assertThat(entry.elapsedNanos()).isEqualTo(1_000);
    assertThat(Balance.byPath(entry).get("/0").selfNanos()).isEqualTo(600);
    assertThat(Balance.byPath(entry).get("/1").selfNanos()).isEqualTo(400);
    Balance.check(entry);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBalanceClosesForAnyTreeAndAnyCost(long seed) {
    Random random = new Random(seed);
    KindTotals kind = new KindTotals();
    for (int i = random.nextInt(4); i >= 0; i--) {
      grow(kind.root, i, 0, random);
    }
    long self = sumOfSelf(kind.root);
    kind.elapsed = random.nextBoolean() ? self + random.nextInt(5_000) : random.nextLong(self + 1);
    ProbeCosts cost = new ProbeCosts(random.nextDouble(40), random.nextDouble(40), 0);

    ThreadEntry entry = new EntryBuilder(cost).entry("t", kind);
    Balance.check(entry);
    String message = "seed " + seed;
    long elapsed = Math.max(self, kind.elapsed);
    assertWithMessage(message).that(entry.elapsedNanos()).isEqualTo(elapsed);
    assertWithMessage(message).that(entry.measuredNanos()).isAtLeast(self);
    Balance.byPath(entry)
        .forEach((path, node) -> assertNode(message, node, find(kind.root, path), cost));
  }

  private static void assertNode(
      String message, CallTreeNode node, NodeTotals raw, ProbeCosts cost) {
    assertWithMessage(message).that(node.calls()).isEqualTo(raw.calls);
    assertWithMessage(message).that(node.selfNanos()).isAtMost(raw.self);
    assertWithMessage(message).that(node.totalNanos()).isAtMost(raw.total);
    assertWithMessage(message).that(node.totalNanos()).isAtLeast(node.selfNanos());
    assertWithMessage(message)
        .that((double) node.probeNanos())
        .isAtMost(raw.calls * cost.timed() + 2);
  }

  /** Adds a random node; its total is what is below it, as in a program without recursion. */
  private static long grow(NodeTotals parent, int section, int depth, Random random) {
    NodeTotals node = node(parent, section, random.nextInt(50), random.nextInt(4_000), 0);
    node.reentries = random.nextLong(node.calls + 1);
    node.total = node.self;
    for (int i = depth < 5 ? random.nextInt(4) : 0; i > 0; i--) {
      node.total += grow(node, i, depth + 1, random);
    }
    return node.total;
  }

  private static NodeTotals node(
      NodeTotals parent, int section, long calls, long self, long total) {
    NodeTotals node = parent.child(section);
    long[] histogram = {0, calls};
    node.add(
        new RecorderImage.Node(
            0, section, calls, calls, 0, 0, self, total, 1, 1, histogram, 0, 0, 0, 0, false));
    return node;
  }

  /** A node of which not all calls were timed, with a standard error of 20 ns. */
  private static void sampled(NodeTotals parent, int section, long calls, long timed, long self) {
    long[] histogram = {0, timed};
    NodeTotals node = parent.child(section);
    node.add(
        new RecorderImage.Node(
            0, section, calls, timed, 0, 0, self, self, 1, 1, histogram, 400, 0, 0, 0, false));
  }

  private static long sumOfSelf(NodeTotals node) {
    return node.self + node.children.values().stream().mapToLong(EntryBuilderTest::sumOfSelf).sum();
  }

  private static NodeTotals find(NodeTotals root, String path) {
    NodeTotals node = root;
    for (String section : path.substring(1).split("/", -1)) {
      node = node.children.get(Integer.valueOf(section));
    }
    return node;
  }
}
