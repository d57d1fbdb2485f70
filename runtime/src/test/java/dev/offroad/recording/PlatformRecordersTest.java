package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.Calls;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.TestThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A thread takes over what one of its kind has left, and only what was left in order. */
final class PlatformRecordersTest {

  private static final int THREADS = 300;
  private static final int STARTERS = 4;

  private final ManualClock clock = new ManualClock();
  private final Totals ended = new Totals();
  private final Recorders recorders = new Recorders(clock, Budget.EXACT, ended);
  private final Calls calls = new Calls(recorders, clock);

  @Test
  void threadsOneAfterTheOtherHaveOneRecorder() {
    for (int i = 0; i < THREADS; i++) {
      run("worker-" + i, each -> calls.call(0, 10));
      clock.advance(1_000);
    }
    assertThat(recorders.count()).isEqualTo(1);
    Totals live = new Totals();
    recorders.read(live);
    assertThat(live.threads).isEqualTo(THREADS);
    assertThat(live.calls("/0")).isEqualTo(THREADS);
    assertThat(live.self).isEqualTo(10 * THREADS);
    // Of each thread, from its first call to the end of its last.
    assertThat(live.elapsed).isEqualTo(10 * THREADS);
    assertThat(recorders.count()).isEqualTo(0);
  }

  @Test
  void whoHasItIsFoundByItsNumberAndNobodyElse() {
    List<Recorder> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      run(
          "worker-" + i,
          thread -> {
            Recorder own = recorders.current();
            assertThat(own.owner.get()).isSameInstanceAs(thread);
            assertThat(recorders.current()).isSameInstanceAs(own);
            assertThat(recorders.currentOrNull()).isSameInstanceAs(own);
            seen.add(own);
          });
    }
    assertThat(seen.get(1)).isSameInstanceAs(seen.get(0));
    assertThat(seen.get(2)).isSameInstanceAs(seen.get(0));
    assertThat(recorders.slotsTaken()).isEqualTo(1);
  }

  @Test
  void threadsOfAnotherKindHaveTheirOwn() {
    run("worker-1", each -> calls.call(0, 1));
    run("reader-1", each -> calls.call(0, 1));
    run("reader", each -> calls.call(0, 1));
    assertThat(recorders.count()).isEqualTo(3);
  }

  @Test
  void oneWhoseThreadGoesOnIsNotTakenOver() {
    try (TestThread first = new TestThread("worker-1")) {
      first.run(() -> calls.call(0, 1));
      run("worker-2", each -> calls.call(0, 1));
      assertThat(recorders.count()).isEqualTo(2);
      first.run(() -> calls.call(0, 1));
    }
    assertThat(read().calls("/0")).isEqualTo(3);
  }

  @Test
  void oneThatWasNotLeftInOrderIsNotTakenOver() {
    run("open-1", each -> recorders.current().enter(0));
    run("open-2", each -> calls.call(0, 1));
    run("stopped-1", each -> recorders.stopCurrent());
    run("stopped-2", each -> calls.call(0, 1));
    run(
        "lost-1",
        each -> {
          Frame outer = recorders.current().enter(0);
          recorders.current().enter(1);
          outer.exit(false);
        });
    run("lost-2", each -> calls.call(0, 1));
    assertThat(recorders.count()).isEqualTo(6);
    assertThat(read().calls("/0")).isEqualTo(4);
  }

  @Test
  void aThreadStaysOfTheKindThatItHadAtItsFirstCall() {
    run(
        "worker-1",
        thread -> {
          calls.call(0, 1);
          thread.setName("tidying up");
        });
    run("worker-2", each -> calls.call(0, 1));
    assertThat(recorders.count()).isEqualTo(1);
    assertThat(read().kinds()).containsExactly("worker-*");
  }

  @Test
  void ofItsKindTheNameIsTheLast() {
    try (TestThread thread = new TestThread("worker-1")) {
      thread.run(() -> calls.call(0, 1));
      thread.run(() -> Thread.currentThread().setName("worker-2"));
      assertThat(read().live).containsExactly("worker-2");
      thread.run(() -> Thread.currentThread().setName("tidying up"));
      assertThat(read().live).containsExactly("worker-2");
    }
  }

  @Test
  void whatWasTakenOverStaysWithItsKind() {
    run("worker-1", each -> calls.call(0, 1));
    run(
        "worker-2",
        thread -> {
          calls.call(0, 1);
          thread.setName("tidying up");
        });
    assertThat(read().kinds()).containsExactly("worker-*");
  }

  @Test
  void whatWasFoldedIsNotTakenOver() {
    run("worker-1", each -> calls.call(0, 1));
    Totals first = read();
    run("worker-2", each -> calls.call(0, 1));
    Totals second = read();
    assertThat(first.calls("/0")).isEqualTo(1);
    assertThat(second.calls("/0")).isEqualTo(1);
    assertThat(second.threads).isEqualTo(1);
  }

  @Test
  void besideAReaderEachCallIsCountedOnce() {
    AtomicLong made = new AtomicLong();
    List<Thread> starters = new ArrayList<>();
    for (int i = 0; i < STARTERS; i++) {
      Consumer<Thread> work =
          each -> {
            for (int section = 0; section < 5; section++) {
              calls.call(section, 1);
              made.incrementAndGet();
            }
          };
      starters.add(new Thread(() -> runMany(work), "starter-" + i));
    }
    starters.forEach(Thread::start);
    long before = 0;
    while (starters.stream().anyMatch(Thread::isAlive)) {
      long now = SplitTotals.read(recorders, ended).calls();
      assertThat(now).isAtLeast(before);
      before = now;
    }
    assertThat(SplitTotals.read(recorders, ended).live().live).isEmpty();
    assertThat(made.get()).isEqualTo(5L * STARTERS * THREADS);
    assertThat(ended.calls()).isEqualTo(made.get());
    assertThat(ended.threads).isEqualTo(STARTERS * THREADS);
    assertThat(recorders.count()).isEqualTo(0);
    assertThat(recorders.slotsTaken()).isEqualTo(0);
  }

  private static void runMany(Consumer<Thread> work) {
    for (int i = 0; i < THREADS; i++) {
      run("worker-" + i, work);
    }
  }

  private Totals read() {
    Totals totals = new Totals();
    recorders.read(totals);
    return totals;
  }

  private static void run(String name, Consumer<Thread> work) {
    TestThread.runToItsEnd(name, () -> work.accept(Thread.currentThread()));
  }
}
