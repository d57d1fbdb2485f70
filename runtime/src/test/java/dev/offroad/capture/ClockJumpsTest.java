package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import dev.offroad.testing.Balance;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clock that jumps, forwards and back, as none should and some do: calls are counted, nothing is
 * negative, every balance closes, and what is measured after the last jump is right.
 */
final class ClockJumpsTest {

  private static final int SECTIONS = 5;
  private static final int STEPS = 4_000;
  private static final int LOOK_EVERY = 50;
  private static final int DEEPEST = 6;
  private static final long HOUR = 3_600_000_000_000L;

  private final ManualClock clock = new ManualClock();
  private final SectionRegistry sections = new SectionRegistry();
  private final Deque<Frame> open = new ArrayDeque<>();
  private long ended;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.03, 0.5})
  void nothingButTheTimeOfTheJumpIsWrong(double budget) {
    SnapshotTaker taker = taker(budget);
    for (int i = 0; i < SECTIONS; i++) {
      sections.register("section " + i, "", "", SectionKind.BLOCK);
    }
    Random random = new Random(7);
    try (TestThread thread = new TestThread("jumping")) {
      for (int i = 0; i < STEPS; i++) {
        thread.run(() -> step(taker, random));
        if (i % LOOK_EVERY == 0) {
          taker.noteCourse();
          Balance.check(take(taker));
        }
      }
      thread.run(this::endAll);
      long before = nanosOfLast(take(taker));
      thread.run(
          () -> {
            Frame frame = taker.recorders().current().enter(SECTIONS - 1);
            clock.advance(HOUR);
            frame.exit(false);
          });
      Snapshot after = take(taker);
      Balance.check(after);
      assertThat(nanosOfLast(after) - before).isEqualTo(HOUR);
      assertWithMessage("calls").that(calls(after)).isEqualTo(ended + 1);
      assertThat(after.open()).isEmpty();
    }
  }

  private SnapshotTaker taker(double budget) {
    return budget == 0
        ? new SnapshotTaker(clock, sections, Budget.EXACT, any -> ProbeCosts.NONE)
        : new SnapshotTaker(
            clock, sections, Budget.of(budget, () -> ProbeCosts.NONE), any -> ProbeCosts.NONE);
  }

  /** An entry or an exit, some time, and now and then a jump. The last section is left alone. */
  private void step(SnapshotTaker taker, Random random) {
    if (open.size() < DEEPEST && random.nextBoolean()) {
      open.push(taker.recorders().current().enter(random.nextInt(SECTIONS - 1)));
    } else if (!open.isEmpty()) {
      open.pop().exit(false);
      ended++;
    }
    clock.advance(random.nextInt(1_000_000));
    if (random.nextInt(20) == 0) {
      clock.advance(random.nextLong(2 * HOUR) - HOUR);
    }
  }

  private void endAll() {
    while (!open.isEmpty()) {
      open.pop().exit(false);
      ended++;
    }
  }

  private static Snapshot take(SnapshotTaker taker) {
    return taker.take("job", "budget", RunState.RUNNING);
  }

  private static long nanosOfLast(Snapshot snapshot) {
    long nanos = 0;
    for (ThreadEntry thread : snapshot.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        nanos += node.section() == SECTIONS - 1 ? node.selfNanos() : 0;
      }
    }
    return nanos;
  }

  private static long calls(Snapshot snapshot) {
    long calls = 0;
    for (ThreadEntry thread : snapshot.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        calls += node.calls();
      }
    }
    return calls;
  }
}
