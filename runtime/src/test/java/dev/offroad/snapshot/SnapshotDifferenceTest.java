package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.testing.Balance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is since an earlier snapshot, together with what was before, is what is later. */
final class SnapshotDifferenceTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final List<SectionInfo> SECTIONS =
      List.of(section(0, "parse"), section(1, "rank"), section(2, "write"), section(3, "never"));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasBeforeAndWhatIsSinceAddUpToWhatIsLater(long seed) {
    Random random = new Random(seed);
    List<CallTreeNode> before = randomLevel(random, 0);
    List<CallTreeNode> more = randomLevel(random, 0);
    ThreadEntry earlier = ThreadEntry.balanced("main", 1, random.nextLong(100_000), before);
    List<CallTreeNode> all = sum(before, more);
    long measured = ThreadEntry.balanced("main", 1, 0, all).measuredNanos();
    long unmeasured = earlier.unmeasuredNanos() + random.nextLong(100_000);
    ThreadEntry later = ThreadEntry.balanced("main", 1, measured + unmeasured, all);

    Snapshot since = snapshot(10_000_000, later).since(snapshot(1_000, earlier), "job");
    Balance.check(since);
    String message = "seed " + seed;
    if (since.threads().isEmpty()) {
      assertWithMessage(message).that(more).isEmpty();
      return;
    }
    ThreadEntry entry = since.threads().get(0);
    assertWithMessage(message).that(figures(entry.tree())).isEqualTo(figures(more));
    assertWithMessage(message)
        .that(entry.elapsedNanos())
        .isEqualTo(later.elapsedNanos() - earlier.elapsedNanos());
    for (CallTreeNode node : new TreeWalk(entry.tree())) {
      if (node.calls() > 0) {
        long lowest = node.histogram().get(0).upperNanos();
        assertWithMessage(message).that(node.minNanos()).isAtMost(lowest);
        assertWithMessage(message).that(node.maxNanos()).isAtLeast(lowest * 8 / 9);
      }
    }
  }

  /** As when one is taken while another begins: whoever confuses them gets nothing, not less. */
  @ParameterizedTest
  @MethodSource("seeds")
  void sinceALaterSnapshotNothingIsNegative(long seed) {
    Random random = new Random(seed);
    List<CallTreeNode> tree = randomLevel(random, 0);
    List<CallTreeNode> other = sum(tree, randomLevel(random, 0));
    ThreadEntry one = ThreadEntry.balanced("main", 1, random.nextLong(100_000), tree);
    ThreadEntry more = ThreadEntry.balanced("main", 1, random.nextLong(100_000), other);

    Snapshot since = snapshot(1_000, one).since(snapshot(2_000, more), "job");
    Balance.check(since);
    String message = "seed " + seed;
    assertWithMessage(message).that(since.wallNanos()).isEqualTo(0);
    assertWithMessage(message).that(since.startedAt()).isEqualTo(since.endedAt());
    assertWithMessage(message).that(since.endedAt()).isEqualTo(START.plusNanos(1_000));
    assertWithMessage(message).that(since.threads()).isEmpty();
  }

  @Test
  void timesAndStateAreThoseOfTheStretchBetween() {
    ThreadEntry entry = ThreadEntry.balanced("main", 1, 10, List.of());
    Snapshot since = snapshot(5_000, entry).since(snapshot(2_000, entry), "import");
    assertThat(since.job()).isEqualTo("import");
    assertThat(since.startedAt()).isEqualTo(START.plusNanos(2_000));
    assertThat(since.endedAt()).isEqualTo(START.plusNanos(5_000));
    assertThat(since.wallNanos()).isEqualTo(3_000);
    assertThat(since.threads()).isEmpty();
    assertThat(since.neverHit()).containsExactly("never", "parse", "rank", "write").inOrder();
  }

  @Test
  void aThreadThatIsNewIsThereAsItIs() {
    ThreadEntry old = ThreadEntry.balanced("old", 1, 9, List.of(node(0, 1, 5, List.of())));
    ThreadEntry fresh = ThreadEntry.balanced("new", 3, 9, List.of(node(1, 1, 5, List.of())));
    Snapshot since = snapshot(2, old, fresh).since(snapshot(1, old), "job");
    assertThat(since.threads()).containsExactly(fresh);
    assertThat(since.neverHit()).containsExactly("parse", "write", "never");
  }

  @Test
  void timeThatAThreadWasIdleBeforeIsNotItsElapsedTime() {
    // It worked for 10, was idle to 2,000, where the job begins, and worked for 100 once more.
    ThreadEntry before = ThreadEntry.balanced("w-1", 1, 10, List.of(node(0, 1, 10, List.of())));
    ThreadEntry after = ThreadEntry.balanced("w-1", 1, 2_150, List.of(node(0, 2, 110, List.of())));
    ThreadEntry since =
        snapshot(2_150, after).since(snapshot(2_000, before), "job").threads().get(0);
    assertThat(since.elapsedNanos()).isEqualTo(150);
    assertThat(since.measuredNanos()).isEqualTo(101); // a nanosecond of it for the probe
    assertThat(since.unmeasuredNanos()).isEqualTo(49);
  }

  @Test
  void allThreadsOfAKindCountAsWhichOfThemWorkedIsNotKnown() {
    ThreadEntry three = ThreadEntry.balanced("w-*", 3, 9, List.of(node(0, 3, 5, List.of())));
    ThreadEntry five = ThreadEntry.balanced("w-*", 5, 19, List.of(node(0, 5, 9, List.of())));
    ThreadEntry since = snapshot(20, five).since(snapshot(1, three), "job").threads().get(0);
    assertThat(since.threads()).isEqualTo(5);
    assertThat(since.tree().get(0).calls()).isEqualTo(2);
    assertThat(since.tree().get(0).selfNanos()).isEqualTo(4);
  }

  /** The bucket of call paths beyond the bound is not something that a user wrote and can call. */
  @Test
  void theFlatBucketIsNeverNamedAsNeverCalled() {
    List<SectionInfo> sections = new ArrayList<>(SECTIONS);
    sections.add(SectionInfo.FLAT);
    CallTreeNode flat = node(SectionInfo.FLAT_BUCKET, 0, 0, List.of(node(0, 2, 5, List.of())));
    ThreadEntry entry = ThreadEntry.balanced("main", 1, 10, List.of(flat));
    Snapshot earlier = snapshot(1, sections, List.of(entry));
    Snapshot since = snapshot(2, sections, List.of(entry)).since(earlier, "job");
    assertThat(since.neverHit()).containsExactly("parse", "rank", "write", "never");
  }

  /** They are known by name only, and a section of the same name may have been called. */
  @Test
  void namesOfSectionsThatWereNeverRegisteredStay() {
    ThreadEntry entry = ThreadEntry.balanced("main", 1, 10, List.of(node(0, 1, 5, List.of())));
    Snapshot later = snapshot(2, entry).withNeverHit(List.of("parse", "Legacy.run"));
    assertThat(later.since(snapshot(1, entry), "job").neverHit())
        .containsExactly("Legacy.run", "never", "parse", "parse", "rank", "write")
        .inOrder();
  }

  private static List<CallTreeNode> randomLevel(Random random, int depth) {
    List<CallTreeNode> level = new ArrayList<>();
    for (int section = 0; section < 3; section++) {
      if (random.nextInt(depth + 2) == 0) {
        List<CallTreeNode> children = randomLevel(random, depth + 1);
        level.add(node(section, 1 + random.nextInt(20), random.nextInt(10_000), children));
      }
    }
    return level;
  }

  private static CallTreeNode node(
      int section, long calls, long self, List<CallTreeNode> children) {
    long below = children.stream().mapToLong(CallTreeNode::totalNanos).sum();
    long half = calls / 2;
    List<Bucket> histogram = new ArrayList<>();
    if (half > 0) {
      histogram.add(new Bucket(7 + section, half));
    }
    if (calls > half) {
      histogram.add(new Bucket(100 + calls, calls - half));
    }
    return new CallTreeNode(
        section,
        calls,
        calls,
        half,
        self,
        self + below,
        calls,
        calls == 0 ? 0 : 7,
        100 + calls,
        histogram,
        0,
        children);
  }

  private static List<CallTreeNode> sum(List<CallTreeNode> one, List<CallTreeNode> other) {
    Map<Integer, CallTreeNode> sums = new LinkedHashMap<>();
    one.forEach(node -> sums.put(node.section(), node));
    other.forEach(node -> sums.merge(node.section(), node, SnapshotDifferenceTest::sum));
    return List.copyOf(sums.values());
  }

  private static CallTreeNode sum(CallTreeNode one, CallTreeNode other) {
    Map<Long, Long> histogram = new TreeMap<>();
    one.histogram().forEach(b -> histogram.merge(b.upperNanos(), b.calls(), Long::sum));
    other.histogram().forEach(b -> histogram.merge(b.upperNanos(), b.calls(), Long::sum));
    List<Bucket> buckets = new ArrayList<>();
    histogram.forEach((upper, calls) -> buckets.add(new Bucket(upper, calls)));
    return new CallTreeNode(
        one.section(),
        one.calls() + other.calls(),
        one.timedCalls() + other.timedCalls(),
        one.errors() + other.errors(),
        one.selfNanos() + other.selfNanos(),
        one.totalNanos() + other.totalNanos(),
        one.probeNanos() + other.probeNanos(),
        Math.min(one.minNanos(), other.minNanos()),
        Math.max(one.maxNanos(), other.maxNanos()),
        buckets,
        0,
        sum(one.children(), other.children()));
  }

  private static Map<String, String> figures(List<CallTreeNode> tree) {
    Map<String, String> figures = new TreeMap<>();
    Balance.byPath(ThreadEntry.balanced("any", 1, 0, tree))
        .forEach(
            (path, node) ->
                figures.put(
                    path,
                    String.format(
                        "calls %d timed %d errors %d self %d total %d probes %d %s",
                        node.calls(),
                        node.timedCalls(),
                        node.errors(),
                        node.selfNanos(),
                        node.totalNanos(),
                        node.probeNanos(),
                        node.histogram())));
    return figures;
  }

  private static Snapshot snapshot(long wall, ThreadEntry... threads) {
    return snapshot(wall, SECTIONS, List.of(threads));
  }

  private static Snapshot snapshot(
      long wall, List<SectionInfo> sections, List<ThreadEntry> threads) {
    return new Snapshot(
        "whole",
        START,
        START.plusNanos(wall),
        wall,
        RunState.RUNNING,
        new JvmInfo("17", "any", 1, List.of()),
        new HostInfo("os", 2, "host"),
        "manual",
        "exact",
        new ProbeCost(0, 0),
        sections,
        threads,
        List.of(),
        List.of(),
        List.of());
  }

  private static SectionInfo section(int id, String name) {
    return new SectionInfo(id, name, "", "", SectionKind.BLOCK);
  }
}
