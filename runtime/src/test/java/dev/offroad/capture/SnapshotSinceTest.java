package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.Balance;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences of snapshots of real recorders, with calls that are open at either. */
final class SnapshotSinceTest {

  private final ManualClock clock = new ManualClock();
  private final SnapshotTaker taker =
      new SnapshotTaker(clock, new SectionRegistry(), Budget.EXACT, any -> ProbeCosts.NONE);

  @Test
  void aCallThatWasOpenCountsWhereItEndsWithItsTimeSince() {
    try (TestThread thread = new TestThread("t")) {
      Frame[] frame = new Frame[1];
      thread.run(() -> frame[0] = enter(0));
      clock.advance(100);
      Snapshot earlier = take();
      clock.advance(30);
      thread.run(() -> frame[0].exit(false));
      clock.advance(1);
      ThreadEntry since = take().since(earlier, "job").threads().get(0);
      Balance.check(since);
      assertThat(since.elapsedNanos()).isEqualTo(30);
      assertThat(since.tree().get(0).calls()).isEqualTo(1);
      assertThat(since.tree().get(0).selfNanos()).isEqualTo(30);
      assertThat(since.tree().get(0).totalNanos()).isEqualTo(30);
    }
  }

  @Test
  void aThreadThatIsRenamedHasWhatItMeasuredSince() {
    try (TestThread thread = new TestThread("request A")) {
      for (int i = 0; i < 1_000; i++) {
        thread.run(() -> call(5));
      }
      Snapshot earlier = take();
      clock.advance(100);
      thread.run(() -> Thread.currentThread().setName("request B"));
      thread.run(() -> call(7));

      List<ThreadEntry> threads = take().since(earlier, "job").threads();
      assertThat(threads).hasSize(1);
      assertThat(threads.get(0).tree().get(0).calls()).isEqualTo(1);
      assertThat(threads.get(0).tree().get(0).selfNanos()).isEqualTo(7);
      assertThat(threads.get(0).elapsedNanos()).isEqualTo(107);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void differencesAddUp(long seed) {
    Random random = new Random(seed);
    try (TestThread thread = new TestThread("t")) {
      Deque<Frame> open = new ArrayDeque<>();
      thread.run(() -> enter(0).exit(false));
      Snapshot first = take();
      Snapshot last = first;
      long self = 0;
      long calls = 0;
      long elapsed = 0;
      for (int stretch = 0; stretch < 10; stretch++) {
        thread.run(() -> act(random, open));
        Snapshot now = take();
        Snapshot since = now.since(last, "stretch");
        Balance.check(since);
        for (ThreadEntry entry : since.threads()) {
          elapsed += entry.elapsedNanos();
          for (CallTreeNode node : Balance.byPath(entry).values()) {
            self += node.selfNanos();
            calls += node.calls();
          }
        }
        last = now;
      }
      ThreadEntry all = Balance.entry(last, "t");
      String message = "seed " + seed;
      assertWithMessage(message).that(self).isEqualTo(all.measuredNanos());
      assertWithMessage(message).that(calls + 1).isEqualTo(callsOf(Balance.byPath(all)));
      assertWithMessage(message).that(elapsed).isAtMost(all.elapsedNanos());
    }
  }

  private static long callsOf(Map<String, CallTreeNode> nodes) {
    return nodes.values().stream().mapToLong(CallTreeNode::calls).sum();
  }

  private void act(Random random, Deque<Frame> open) {
    for (int i = 0; i < 40; i++) {
      if (random.nextInt(100) < 50) {
        open.push(enter(random.nextInt(4)));
      } else if (!open.isEmpty()) {
        open.pop().exit(random.nextBoolean());
      }
      clock.advance(random.nextInt(50));
    }
  }

  private Snapshot take() {
    return taker.take("job", "exact", RunState.RUNNING);
  }

  private void call(long nanos) {
    Frame frame = enter(0);
    clock.advance(nanos);
    frame.exit(false);
  }

  private Frame enter(int section) {
    return taker.recorders().current().enter(section);
  }
}
