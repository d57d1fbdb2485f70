package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import org.junit.jupiter.api.Test;

/** Readings that would be in the way of the report at the end, or of the job, are not. */
final class ReadingsInTheWayTest {

  private final ManualClock clock = new ManualClock();
  private final SectionRegistry sections = new SectionRegistry();
  private final SnapshotTaker taker =
      new SnapshotTaker(clock, sections, Budget.EXACT, any -> ProbeCosts.NONE);

  /** The report at the end would wait for it. */
  @Test
  void whatIsNotNeededAtTheEndIsGivenUpAndNothingIsLost() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      TestThread.runToItsEnd(i + " of a kind of its own", () -> call(1, 2));
    }
    assertThat(taker.takeUnlessEnding("Import", "exact")).isPresent();
    for (int i = 20; i < 40; i++) {
      TestThread.runToItsEnd(i + " of a kind of its own", () -> call(1, 2));
    }
    taker.hurry();

    assertThat(taker.takeUnlessEnding("Import", "exact")).isEmpty();
    assertThat(taker.noteCourse()).isEqualTo(0);
    Snapshot last = taker.take("job", "exact", RunState.RUNNING);
    assertThat(last.threads()).hasSize(40);
    assertThat(last.threads().stream().mapToLong(entry -> entry.tree().get(0).calls()).sum())
        .isEqualTo(40);
  }

  @Test
  void aReadingOfThreadsThatLiveIsGivenUpToo() {
    try (TestThread thread = new TestThread("parser")) {
      thread.run(() -> call(0, 20));
      assertThat(taker.takeUnlessEnding("Import", "exact")).isPresent();
      assertThat(taker.noteCourse()).isGreaterThan(0L);
      taker.hurry();

      assertThat(taker.takeUnlessEnding("Import", "exact")).isEmpty();
      assertThat(taker.noteCourse()).isEqualTo(0);
      assertThat(
              taker.take("job", "exact", RunState.RUNNING).threads().get(0).tree().get(0).calls())
          .isEqualTo(1);
    }
  }

  @Test
  void theCourseRestsAsLongAsAReadingTook() {
    ManualClock slow = ManualClock.ticking(1_000_000_000L);
    assertThat(new SnapshotTaker(slow, sections).noteCourse()).isAtLeast(1_000_000_000L);
  }

  private void call(int section, long nanos) {
    Frame frame = taker.recorders().current().enter(section);
    clock.advance(nanos);
    frame.exit(false);
  }
}
