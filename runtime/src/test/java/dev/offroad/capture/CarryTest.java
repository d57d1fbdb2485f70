package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.Budget;
import dev.offroad.recording.CallPath;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.Balance;
import dev.offroad.testing.Calls;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is carried hangs where it was handed over, and the time stays with who spent it. */
final class CarryTest {

  private static final ProbeCosts COST = new ProbeCosts(5, 7, 3);

  private final ManualClock clock = new ManualClock();
  private final SectionRegistry sections = new SectionRegistry();
  private ProbeCosts cost = ProbeCosts.NONE;
  private final SnapshotTaker taker = new SnapshotTaker(clock, sections, Budget.EXACT, any -> cost);
  private final Calls calls = new Calls(taker.recorders(), clock);

  @BeforeEach
  void registerSections() {
    for (String name : List.of("run", "parse", "rank", "write", "loop")) {
      sections.register(name, "", "", SectionKind.BLOCK);
    }
  }

  @Test
  void callsHangUnderThePathAndTheTimeOutsideThemIsUnmeasured() {
    CallPath path = pathOf(0, 1);
    TestThread.runToItsEnd(
        "worker",
        () -> {
          calls.call(3, 2);
          Frame place = hang(path);
          clock.advance(10);
          calls.call(2, 20);
          clock.advance(10);
          place.leave();
          calls.call(2, 100);
        });
    ThreadEntry entry = Balance.entry(take(), "worker");
    Balance.check(entry);
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.keySet()).containsExactly("/3", "/0", "/0/1", "/0/1/2", "/2");
    assertNothing(nodes.get("/0"));
    assertNothing(nodes.get("/0/1"));
    assertThat(nodes.get("/0/1/2").calls()).isEqualTo(1);
    assertThat(nodes.get("/0/1/2").selfNanos()).isEqualTo(20);
    assertThat(nodes.get("/2").selfNanos()).isEqualTo(100);
    assertThat(entry.elapsedNanos()).isEqualTo(142);
    assertThat(entry.unmeasuredNanos()).isEqualTo(20);
  }

  @Test
  void callsOfTheThreadsOwnAndCarriedOnesAreOneNode() {
    CallPath path = pathOf(0);
    TestThread.runToItsEnd(
        "worker",
        () -> {
          Frame own = enter(0);
          calls.call(2, 5);
          own.exit(false);
          Frame place = hang(path);
          calls.call(2, 20);
          place.leave();
        });
    Map<String, CallTreeNode> nodes = Balance.byPath(Balance.entry(take(), "worker"));
    assertThat(nodes.keySet()).containsExactly("/0", "/0/2");
    assertThat(nodes.get("/0").totalNanos()).isEqualTo(5);
    assertThat(nodes.get("/0/2").totalNanos()).isEqualTo(25);
    assertThat(nodes.get("/0/2").calls()).isEqualTo(2);
  }

  @Test
  void insideACallTheTimeIsTakenOutOfItAndSoIsTheProbesOuterPart() {
    cost = COST;
    CallPath path = pathOf(0, 1);
    TestThread.runToItsEnd(
        "worker",
        () -> {
          Frame loop = enter(4);
          clock.advance(1_000);
          Frame place = hang(path);
          clock.advance(100);
          calls.call(2, 200);
          place.leave();
          loop.exit(false);
          clock.advance(300);
          place = hang(path);
          calls.call(2, 200);
          place.leave();
        });
    ThreadEntry entry = Balance.entry(take(), "worker");
    Balance.check(entry);
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.get("/4").selfNanos()).isEqualTo(1_100 - 5 - 7);
    assertThat(nodes.get("/4").totalNanos()).isEqualTo(1_300 - 5 - 7 - 5);
    assertThat(nodes.get("/0/1/2").selfNanos()).isEqualTo(400 - 2 * 5);
    assertThat(nodes.get("/0/1/2").probeNanos()).isEqualTo(2 * (5 + 7));
    assertNothing(nodes.get("/0/1"));
    assertThat(entry.unmeasuredNanos()).isEqualTo(300 - 2 * 7);
  }

  @Test
  void onTheThreadThatHandedItOverInsideTheSameCallItStaysWhereItIs() {
    TestThread.runToItsEnd(
        "worker",
        () -> {
          Frame outer = enter(0);
          CallPath path = taker.recorders().path();
          Frame inner = enter(1);
          assertThat(hang(path)).isNull();
          calls.call(2, 1);
          inner.exit(false);
          outer.exit(false);
          Frame later = hang(path);
          calls.call(3, 1);
          later.leave();
        });
    assertThat(Balance.byPath(Balance.entry(take(), "worker")).keySet())
        .containsExactly("/0", "/0/1", "/0/1/2", "/0/3");
  }

  @Test
  void whatIsCarriedOnIsCutBackToTheFirstOfTheSameSection() {
    CallPath[] path = {pathOf(0, 1)};
    for (int i = 0; i < 50; i++) {
      TestThread.runToItsEnd(
          "worker-" + i,
          () -> {
            Frame place = hang(path[0]);
            Frame call = enter(0);
            path[0] = taker.recorders().path();
            clock.advance(1);
            call.exit(false);
            place.leave();
          });
    }
    Map<String, CallTreeNode> nodes = Balance.byPath(Balance.entry(take(), "worker-*"));
    assertThat(nodes.keySet()).containsExactly("/0", "/0/1", "/0/1/0", "/0/0");
    assertThat(nodes.get("/0/0").calls()).isEqualTo(49);
  }

  @Test
  void aPathIsCarriedOnWhereNoCallIsOpenInBetween() {
    CallPath first = pathOf(0, 1);
    TestThread.runToItsEnd(
        "worker-1",
        () -> {
          Frame loop = enter(4);
          Frame place = hang(first);
          CallPath on = taker.recorders().path();
          TestThread.runToItsEnd(
              "other",
              () -> {
                Frame there = hang(on);
                calls.call(2, 1);
                there.leave();
              });
          place.leave();
          loop.exit(false);
        });
    assertThat(Balance.byPath(Balance.entry(take(), "other")).keySet())
        .containsExactly("/0", "/0/1", "/0/1/2");
  }

  @Test
  void aThreadThatOnlyRanUnmeasuredWorkIsNotThere() {
    CallPath path = pathOf(0);
    TestThread.runToItsEnd("worker", () -> hang(path).leave());
    assertThat(take().threads().stream().map(ThreadEntry::name)).containsExactly("from");
  }

  @Test
  void openCallsInsideArePartOfTheImageAndThePlaceIsNot() {
    CallPath path = pathOf(0);
    try (TestThread thread = new TestThread("worker")) {
      thread.run(
          () -> {
            enter(4);
            hang(path);
            enter(2);
            clock.advance(9);
          });
      Snapshot snapshot = take();
      Balance.check(snapshot);
      assertThat(snapshot.open().get(0).path()).containsExactly(4, 2).inOrder();
      Map<String, CallTreeNode> nodes = Balance.byPath(Balance.entry(snapshot, "worker"));
      assertThat(nodes.get("/0/2").selfNanos()).isEqualTo(9);
      assertThat(nodes.get("/4").selfNanos()).isEqualTo(0);
    }
  }

  /** Calls, places and lost exits in any order: the balance closes, and the law of self times. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void noNanosecondComesOrGoesAndNoCallIsLost(long seed) {
    Random random = new Random(seed);
    cost = seed % 2 == 0 ? COST : ProbeCosts.NONE;
    CallPath[] paths = {pathOf(0), pathOf(0, 1), pathOf(3, 2), pathOf(2, 0, 4)};
    long[] made = new long[1];
    long[] inCalls = new long[1];
    TestThread.runToItsEnd(
        "worker",
        () -> {
          for (int i = 0; i < 300; i++) {
            clock.advance(random.nextInt(20));
            go(random, paths, 0, false, made, inCalls);
          }
        });
    ThreadEntry entry = Balance.entry(take(), "worker");
    Balance.check(entry);
    // The probes' outer part of what was called at the root is measured time too.
    assertThat(entry.measuredNanos()).isAtLeast(inCalls[0]);
    if (seed % 2 == 1) {
      assertThat(entry.measuredNanos()).isEqualTo(inCalls[0]);
    }
    long counted = Balance.byPath(entry).values().stream().mapToLong(CallTreeNode::calls).sum();
    assertThat(counted).isEqualTo(made[0]);
  }

  private void go(
      Random random, CallPath[] paths, int depth, boolean inCall, long[] made, long[] inCalls) {
    boolean place = random.nextInt(3) == 0;
    Frame frame = place ? hang(paths[random.nextInt(paths.length)]) : enter(random.nextInt(5));
    made[0] += place ? 0 : 1;
    long start = clock.nanoTime();
    for (int i = random.nextInt(4); i > 0 && depth < 8; i--) {
      clock.advance(random.nextInt(20));
      go(random, paths, depth + 1, inCall || !place, made, inCalls);
    }
    clock.advance(random.nextInt(20));
    if (place) {
      if (frame != null) {
        frame.leave();
      }
    } else {
      frame.exit(false);
      inCalls[0] += inCall ? 0 : clock.nanoTime() - start;
    }
  }

  /** The path of sections that a thread had open that has ended since. */
  private CallPath pathOf(int... open) {
    CallPath[] path = new CallPath[1];
    TestThread.runToItsEnd(
        "from",
        () -> {
          Frame outermost = null;
          for (int section : open) {
            Frame frame = enter(section);
            outermost = outermost == null ? frame : outermost;
          }
          path[0] = taker.recorders().path();
          outermost.exit(false);
          assertThat(taker.recorders().path()).isNull();
        });
    return path[0];
  }

  private static void assertNothing(CallTreeNode node) {
    assertThat(node.calls()).isEqualTo(0);
    assertThat(node.selfNanos()).isEqualTo(0);
    assertThat(node.totalNanos()).isEqualTo(0);
    assertThat(node.probeNanos()).isEqualTo(0);
    assertThat(node.histogram()).isEmpty();
  }

  private Frame enter(int section) {
    return taker.recorders().current().enter(section);
  }

  private Frame hang(CallPath path) {
    return taker.recorders().hang(path);
  }

  private Snapshot take() {
    return taker.take("job", "exact", RunState.RUNNING);
  }
}
