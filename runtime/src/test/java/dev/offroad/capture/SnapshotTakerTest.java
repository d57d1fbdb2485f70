package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.recording.ThreadKind;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.Balance;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From recorders to a snapshot: entries by kind of thread, balances, open calls. */
final class SnapshotTakerTest {

  private final ManualClock clock = new ManualClock();
  private final SectionRegistry sections = new SectionRegistry();
  private final SnapshotTaker taker =
      new SnapshotTaker(clock, sections, Budget.EXACT, any -> ProbeCosts.NONE);

  @BeforeEach
  void registerSections() {
    for (String name : List.of("parse", "rank", "write")) {
      sections.register(name, "", "", SectionKind.BLOCK);
    }
  }

  @Test
  void aThreadsTimeRunsFromItsFirstCallToTheEndOfItsLast() {
    try (TestThread thread = new TestThread("parser")) {
      thread.run(() -> call(0, 10));
      clock.advance(5);
      thread.run(() -> call(0, 20));
      clock.advance(1_000);
      assertEntry(Balance.entry(take(), "parser"), 1, 35, 30);
    }
    assertEntry(Balance.entry(take(), "parser"), 1, 35, 30);
  }

  @Test
  void anOpenCallCountsUpToTheSnapshotAndIsListed() {
    try (TestThread thread = new TestThread("parser")) {
      Frame[] frames = new Frame[2];
      thread.run(() -> frames[0] = enter(0));
      clock.advance(3);
      thread.run(() -> frames[1] = enter(2));
      clock.advance(4);

      Snapshot snapshot = take();
      ThreadEntry entry = Balance.entry(snapshot, "parser");
      assertEntry(entry, 1, 7, 7);
      CallTreeNode outer = entry.tree().get(0);
      assertThat(outer.calls()).isEqualTo(0);
      assertThat(outer.selfNanos()).isEqualTo(3);
      assertThat(outer.totalNanos()).isEqualTo(7);
      assertThat(outer.children().get(0).selfNanos()).isEqualTo(4);
      assertThat(snapshot.open()).containsExactly(new OpenCall("parser", List.of(0, 2), 4));
      assertThat(snapshot.neverHit()).containsExactly("rank");

      thread.run(() -> frames[1].exit(false));
      clock.advance(2);
      thread.run(() -> frames[0].exit(false));
      assertEntry(Balance.entry(take(), "parser"), 1, 9, 9);
      assertThat(take().open()).isEmpty();
    }
  }

  @Test
  void anOpenRecursionCountsItsTotalOnce() {
    try (TestThread thread = new TestThread("parser")) {
      thread.run(() -> enter(0));
      clock.advance(3);
      thread.run(() -> enter(0));
      clock.advance(4);
      CallTreeNode node = Balance.entry(take(), "parser").tree().get(0);
      assertThat(node.totalNanos()).isEqualTo(7);
      assertThat(node.selfNanos()).isEqualTo(7);
      assertThat(take().open().get(0).path()).containsExactly(0, 0);
    }
  }

  @Test
  void endedThreadsOfOneKindAndLiveOnesAddUp() {
    for (int i = 1; i <= 3; i++) {
      TestThread.runToItsEnd("worker-" + i, () -> call(0, 10));
    }
    assertEntry(Balance.entry(take(), "worker-*"), 3, 30, 30);
    try (TestThread live = new TestThread("worker-4")) {
      live.run(() -> call(0, 100));
      Snapshot snapshot = take();
      assertEntry(Balance.entry(snapshot, "worker-*"), 4, 130, 130);
      assertThat(snapshot.threads()).hasSize(1);
      CallTreeNode node = snapshot.threads().get(0).tree().get(0);
      assertThat(node.calls()).isEqualTo(4);
      assertThat(node.minNanos()).isEqualTo(10);
      assertThat(node.maxNanos()).isEqualTo(100);
    }
    assertEntry(Balance.entry(take(), "worker-*"), 4, 130, 130);
    assertEntry(Balance.entry(take(), "worker-*"), 4, 130, 130);
  }

  @Test
  void fiveThousandThreadsAreOneEntry() {
    for (int i = 0; i < 5_000; i++) {
      TestThread.runToItsEnd("worker-" + i, () -> call(1, 2));
    }
    Snapshot snapshot = take();
    assertThat(snapshot.threads()).hasSize(1);
    assertEntry(snapshot.threads().get(0), 5_000, 10_000, 10_000);
  }

  @Test
  void slicesAreTheCourseOfTheJob() {
    try (TestThread thread = new TestThread("parser")) {
      thread.run(() -> call(0, 2_000_000_000L));
      long toNext = taker.noteCourse();
      assertThat(toNext).isAtMost(1_000_000_000L);
      clock.advance(toNext);
      thread.run(() -> call(1, 500));
      Snapshot snapshot = take();
      assertThat(snapshot.slices()).hasSize(2);
      assertThat(snapshot.slices().get(0).self())
          .containsExactly(new Slice.SelfTime(0, 2_000_000_000L));
      assertThat(snapshot.slices().get(1).self()).containsExactly(new Slice.SelfTime(1, 500));
      assertThat(snapshot.slices().get(1).calls()).containsExactly(new Slice.Calls(1, 1));
      assertThat(snapshot.slices().get(1).toNanos()).isEqualTo(snapshot.wallNanos());

      clock.advance(7);
      thread.run(() -> call(2, 30));
      Snapshot since = take().since(snapshot, "part");
      assertThat(since.slices())
          .containsExactly(
              new Slice(0, 37, List.of(new Slice.SelfTime(2, 30)), List.of(new Slice.Calls(2, 1))));
    }
  }

  @Test
  void kindsOfThreadsAreBounded() {
    int kinds = ThreadKind.MOST + 20;
    for (int i = 0; i < kinds; i++) {
      TestThread.runToItsEnd(i + "-thread", () -> call(1, 2));
    }
    Snapshot snapshot = take();
    assertThat(snapshot.threads()).hasSize(ThreadKind.MOST + 1);
    assertEntry(Balance.entry(snapshot, ThreadKind.OTHERS), 20, 40, 40);
  }

  @Test
  void aThreadThatEndsWithALostExitEndsAtItsLastEnd() {
    TestThread.runToItsEnd(
        "loser",
        () -> {
          enter(0);
          clock.advance(5);
          call(1, 10);
          clock.advance(1_000);
        });
    clock.advance(1_000);
    Snapshot snapshot = take();
    assertThat(snapshot.open()).isEmpty();
    ThreadEntry entry = Balance.entry(snapshot, "loser");
    assertEntry(entry, 1, 15, 15);
    assertThat(entry.tree().get(0).calls()).isEqualTo(0);
    assertThat(entry.tree().get(0).selfNanos()).isEqualTo(5);
  }

  @Test
  void theMainThreadsTimeRunsFromTheStartOfTheJvmToTheSnapshot() {
    call(0, 10);
    Snapshot first = take();
    clock.advance(1_000);
    Snapshot second = take();

    ThreadEntry main = Balance.entry(first, Thread.currentThread().getName());
    assertThat(main.elapsedNanos()).isEqualTo(first.wallNanos());
    assertThat(main.measuredNanos()).isEqualTo(10);
    ThreadEntry later = Balance.entry(second, Thread.currentThread().getName());
    assertThat(later.elapsedNanos()).isEqualTo(first.wallNanos() + 1_000);
    assertThat(later.unmeasuredNanos()).isEqualTo(main.unmeasuredNanos() + 1_000);
    assertThat(second.startedAt()).isEqualTo(first.startedAt());
  }

  @Test
  void callPathsBeyondTheBoundHaveASectionOfTheirOwn() {
    try (TestThread thread = new TestThread("deep")) {
      thread.run(
          () -> {
            for (int section = 0; section < 300; section++) {
              enter(section);
            }
          });
      Snapshot snapshot = take();
      Balance.check(snapshot);
      assertThat(snapshot.sections()).contains(SectionInfo.FLAT);
      assertThat(Balance.byPath(snapshot.threads().get(0)))
          .containsKey("/" + SectionInfo.FLAT_BUCKET);
    }
    assertThat(take().neverHit()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noTimeInCallsIsLostHoweverManyThreadsTakeTurns(long seed) {
    Random random = new Random(seed);
    long inCalls = 0;
    for (int i = 0; i < 60; i++) {
      long nanos = random.nextInt(1_000);
      int section = random.nextInt(3);
      TestThread.runToItsEnd(
          "pool-" + random.nextInt(3) + "-thread-" + i,
          () -> {
            Frame outer = enter(0);
            call(section, nanos);
            outer.exit(random.nextBoolean());
          });
      inCalls += nanos;
      clock.advance(random.nextInt(100));
      if (random.nextInt(5) == 0) {
        Balance.check(take());
      }
    }
    Snapshot snapshot = take();
    Balance.check(snapshot);
    assertWithMessage("seed %s", seed)
        .that(snapshot.threads().stream().mapToLong(ThreadEntry::measuredNanos).sum())
        .isEqualTo(inCalls);
    assertWithMessage("seed %s", seed)
        .that(snapshot.threads().stream().mapToInt(ThreadEntry::threads).sum())
        .isEqualTo(60);
  }

  private Snapshot take() {
    return taker.take("job", "exact", RunState.RUNNING);
  }

  private Frame enter(int section) {
    return taker.recorders().current().enter(section);
  }

  private void call(int section, long nanos) {
    Frame frame = enter(section);
    clock.advance(nanos);
    frame.exit(false);
  }

  private static void assertEntry(ThreadEntry entry, int threads, long elapsed, long measured) {
    Balance.check(entry);
    assertThat(entry.threads()).isEqualTo(threads);
    assertThat(entry.elapsedNanos()).isEqualTo(elapsed);
    assertThat(entry.measuredNanos()).isEqualTo(measured);
    assertThat(entry.probeNanos()).isEqualTo(0);
  }
}
