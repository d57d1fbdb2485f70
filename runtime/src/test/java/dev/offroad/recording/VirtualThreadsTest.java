package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.Calls;
import dev.offroad.testing.Latches;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.Virtual;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Virtual threads borrow a recorder while a call is open. */
final class VirtualThreadsTest {

  private static final int MANY = 2_000;
  private static final int MOST_KEPT = 64;

  private final ManualClock clock = new ManualClock();
  private final Totals totals = new Totals();
  private final Recorders recorders = new Recorders(clock, Budget.EXACT, totals);
  private final Calls calls = new Calls(recorders, clock);

  @BeforeEach
  void virtualThreadsAreThere() {
    Virtual.assume();
  }

  @Test
  void oneAfterTheOtherHasTheSameRecorder() {
    List<Recorder> had = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Virtual.run(
          "worker-" + i,
          () -> {
            Frame frame = recorders.current().enter(0);
            had.add(recorders.current());
            LockSupport.parkNanos(1);
            assertThat(frame.isOf(recorders.currentOrNull())).isTrue();
            frame.exit(false);
            assertThat(recorders.currentOrNull()).isNull();
            assertThat(frame.isGivenBack()).isTrue();
          });
    }
    // As many as there are stacks: each begins with the one that its thread's number says.
    assertThat(had.stream().distinct().count()).isLessThan((long) MOST_KEPT);
    recorders.read(totals);
    assertThat(totals.kinds()).containsExactly("worker-*");
    assertThat(totals.calls("/0")).isEqualTo(MANY);
    assertThat(totals.threads).isEqualTo(MANY);
    assertThat(recorders.count()).isEqualTo(0);
  }

  @Test
  void timeRunsFromTheFirstCallToTheEndOfTheLast() {
    for (int i = 0; i < 3; i++) {
      Virtual.run(
          "",
          () -> {
            calls.call(0, 10);
            clock.advance(5);
            calls.call(0, 20);
            clock.advance(100);
          });
      clock.advance(1_000);
    }
    recorders.read(totals);
    assertThat(totals.kinds()).containsExactly(ThreadKind.VIRTUAL);
    assertThat(totals.threads).isEqualTo(3);
    assertThat(totals.elapsed).isEqualTo(3 * 35);
    assertThat(totals.self).isEqualTo(3 * 30);
  }

  @Test
  void anOpenCallKeepsItsRecorderAndIsReadWithIt() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Virtual.run("reader-1", () -> calls.call(0, 10));
    Thread thread =
        Virtual.start(
            "reader-2",
            () -> {
              Frame frame = recorders.current().enter(1);
              open.countDown();
              Latches.await(goOn);
              frame.exit(false);
            });
    open.await();
    Virtual.run("reader-3", () -> calls.call(0, 10));
    Totals first = new Totals();
    recorders.read(first);
    assertThat(first.live).containsExactly("reader-2");
    assertThat(first.open).containsExactly("/1");
    assertThat(first.threads).isEqualTo(3);
    clock.advance(7);
    goOn.countDown();
    thread.join();
    Totals second = new Totals();
    recorders.read(second);
    assertThat(second.calls("/1")).isEqualTo(1);
    assertThat(recorders.count()).isEqualTo(0);
  }

  @Test
  void aThreadThatEndsWithACallOpenIsFoldedAndItsRecorderForgotten() {
    for (int i = 0; i < MANY; i++) {
      Virtual.run(
          "",
          () -> {
            recorders.current().enter(0);
            calls.call(1, 3);
          });
    }
    assertThat(recorders.count()).isLessThan(2 * MOST_KEPT);
    recorders.read(totals);
    assertThat(recorders.count()).isEqualTo(0);
    assertThat(totals.calls("/0")).isEqualTo(0);
    assertThat(totals.calls("/0/1")).isEqualTo(MANY);
    assertThat(totals.threads).isEqualTo(MANY);
    assertThat(totals.elapsed).isEqualTo(3 * MANY);
  }

  @Test
  void aStoppedRecorderIsNotLentAgain() {
    Virtual.run(
        "",
        () -> {
          Frame frame = recorders.current().enter(0);
          Recorder own = recorders.current();
          recorders.stopCurrent();
          frame.exit(false);
          assertThat(recorders.current()).isSameInstanceAs(own);
          assertThat(recorders.current().enter(0)).isNull();
        });
    Virtual.run("", () -> calls.call(0, 1));
    recorders.read(totals);
    assertThat(totals.calls("/0")).isEqualTo(2);
    assertThat(recorders.count()).isEqualTo(0);
  }

  /** Its late exits would end another thread's calls. */
  @Test
  void aRecorderWhoseExitsWereLostStaysWithItsThread() {
    Virtual.run(
        "",
        () -> {
          Recorder own = recorders.current();
          Frame outer = own.enter(0);
          Frame late = own.enter(1);
          outer.exit(false);
          calls.call(2, 1);
          late.exit(false);
          assertThat(recorders.current()).isSameInstanceAs(own);
        });
    recorders.read(totals);
    assertThat(recorders.count()).isEqualTo(0);
    assertThat(totals.calls("/0/1")).isEqualTo(1);
  }

  @Test
  void afterAWaveFewAreKept() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(MANY);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      threads.add(
          Virtual.start(
              () -> {
                Frame frame = recorders.current().enter(0);
                open.countDown();
                Latches.await(goOn);
                frame.exit(false);
              }));
    }
    open.await();
    assertThat(recorders.count()).isEqualTo(MANY);
    goOn.countDown();
    threads.forEach(Virtual::join);
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (recorders.count() > MOST_KEPT && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(recorders.count()).isAtMost(MOST_KEPT);
    recorders.read(totals);
    assertThat(totals.calls("/0")).isEqualTo(MANY);
  }

  @Test
  void outermostCallsAreTimedWhateverTheBudget() {
    Recorders budgeted = new Recorders(clock, Budget.of(0.001, new ProbeCosts(0, 80, 4)), totals);
    for (int i = 0; i < 40_000; i++) {
      if (i % 1_000 == 0) {
        Virtual.run(
            "",
            () -> {
              for (int k = 0; k < 1_000; k++) {
                Frame outer = budgeted.current().enter(0);
                Frame inner = budgeted.current().enter(1);
                clock.advance(1_000);
                inner.exit(false);
                outer.exit(false);
                assertThat(budgeted.currentOrNull()).isNull();
              }
            });
      }
    }
    budgeted.read(totals);
    assertThat(totals.calls("/0")).isEqualTo(40_000);
    assertThat(totals.calls("/0/1")).isEqualTo(40_000);
    assertThat(totals.timed("/0")).isEqualTo(40_000);
    assertThat(totals.timed("/0/1")).isLessThan(20_000L);
  }
}
