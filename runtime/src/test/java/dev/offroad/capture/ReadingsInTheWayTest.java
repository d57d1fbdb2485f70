package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.clock.SystemNanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.ProbeCost;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  /** It would be begun anew, and takes seconds on a machine that is busy. */
  @Test
  void aCalibrationThatTheEndNeedsIsNotGivenUp() {
    AtomicInteger rounds = new AtomicInteger();
    SnapshotTaker[] calibrating = new SnapshotTaker[1];
    calibrating[0] =
        new SnapshotTaker(
            clock,
            sections,
            Budget.EXACT,
            between -> {
              rounds.incrementAndGet();
              calibrating[0].hurry();
              between.run();
              return new ProbeCosts(1, 2, 1);
            });
    Frame frame = calibrating[0].recorders().current().enter(sections.all().size());
    frame.exit(false);

    assertThat(calibrating[0].takeUnlessEnding("Import", "exact")).isEmpty();
    Snapshot last = calibrating[0].take("job", "exact", RunState.FINISHED);
    assertThat(rounds.get()).isEqualTo(1);
    assertThat(last.probe()).isEqualTo(new ProbeCost(3, 1));
  }

  @Test
  @Timeout(60)
  void whatWasFoundOutForTheBudgetWillDoAtTheEnd() {
    SnapshotTaker[] budgeted = new SnapshotTaker[1];
    budgeted[0] =
        new SnapshotTaker(
            new SystemNanoClock(),
            sections,
            Budget.of(1e-6, () -> new ProbeCosts(10, 20, 5)),
            between -> {
              budgeted[0].hurry();
              between.run();
              throw new IllegalStateException("calibrated to the end");
            });
    while (budgeted[0].recorders().settledCosts().isEmpty()) {
      budgeted[0].recorders().current().enter(0).exit(false);
    }

    assertThat(budgeted[0].takeUnlessEnding("Import", "budget")).isEmpty();
    Snapshot last = budgeted[0].take("job", "budget", RunState.FINISHED);
    assertThat(last.probe()).isEqualTo(new ProbeCost(30, 5));
  }

  @Test
  void aCalibrationMayBeEndedBetweenAnyTwoRounds() {
    for (int last : new int[] {0, 50, 200, 350}) {
      AtomicInteger rounds = new AtomicInteger();
      assertThrows(
          ArithmeticException.class,
          () ->
              ProbeCalibration.measure(
                  new SystemNanoClock(),
                  () -> {
                    if (rounds.getAndIncrement() == last) {
                      throw new ArithmeticException();
                    }
                  }));
      assertThat(rounds.get()).isEqualTo(last + 1);
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
