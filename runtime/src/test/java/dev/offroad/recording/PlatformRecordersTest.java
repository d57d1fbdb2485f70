package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A thread takes over what one of its kind has left, and only what was left in order. */
final class PlatformRecordersTest {

  private static final int THREADS = 300;
  private static final int STARTERS = 4;

  private final ManualClock clock = new ManualClock();
  private final Totals ended = new Totals();
  private final Recorders recorders = new Recorders(clock, Budget.EXACT, ended);

  @Test
  void threadsOneAfterTheOtherHaveOneRecorder() throws InterruptedException {
    for (int i = 0; i < THREADS; i++) {
      run("worker-" + i, each -> call(0, 10));
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
  void whoHasItIsFoundByItsNumberAndNobodyElse() throws InterruptedException {
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
  void threadsOfAnotherKindHaveTheirOwn() throws InterruptedException {
    run("worker-1", each -> call(0, 1));
    run("reader-1", each -> call(0, 1));
    run("reader", each -> call(0, 1));
    assertThat(recorders.count()).isEqualTo(3);
  }

  @Test
  void oneWhoseThreadGoesOnIsNotTakenOver() throws InterruptedException {
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch measured = new CountDownLatch(1);
    Thread first =
        start(
            "worker-1",
            each -> {
              call(0, 1);
              measured.countDown();
              await(mayEnd);
              call(0, 1);
            });
    await(measured);
    run("worker-2", each -> call(0, 1));
    assertThat(recorders.count()).isEqualTo(2);
    mayEnd.countDown();
    first.join();
    assertThat(read().calls("/0")).isEqualTo(3);
  }

  @Test
  void oneThatWasNotLeftInOrderIsNotTakenOver() throws InterruptedException {
    run("open-1", each -> recorders.current().enter(0));
    run("open-2", each -> call(0, 1));
    run("stopped-1", each -> recorders.stopCurrent());
    run("stopped-2", each -> call(0, 1));
    run(
        "lost-1",
        each -> {
          Frame outer = recorders.current().enter(0);
          recorders.current().enter(1);
          outer.exit(false);
        });
    run("lost-2", each -> call(0, 1));
    assertThat(recorders.count()).isEqualTo(6);
    assertThat(read().calls("/0")).isEqualTo(4);
  }

  @Test
  void anotherNameIsAnotherKind() throws InterruptedException {
    run(
        "worker-1",
        thread -> {
          call(0, 1);
          thread.setName("tidying up");
        });
    run("worker-2", each -> call(0, 1));
    assertThat(recorders.count()).isEqualTo(2);
    assertThat(read().kinds()).containsExactly("tidying up", "worker-*");
  }

  @Test
  void whatWasTakenOverStaysWithItsKind() throws InterruptedException {
    run("worker-1", each -> call(0, 1));
    run(
        "worker-2",
        thread -> {
          call(0, 1);
          thread.setName("tidying up");
        });
    assertThat(read().kinds()).containsExactly("worker-*");
  }

  @Test
  void whatWasFoldedIsNotTakenOver() throws InterruptedException {
    run("worker-1", each -> call(0, 1));
    Totals first = read();
    run("worker-2", each -> call(0, 1));
    Totals second = read();
    assertThat(first.calls("/0")).isEqualTo(1);
    assertThat(second.calls("/0")).isEqualTo(1);
    assertThat(second.threads).isEqualTo(1);
  }

  @Test
  void besideAReaderEachCallIsCountedOnce() throws InterruptedException {
    AtomicLong calls = new AtomicLong();
    List<Thread> starters = new ArrayList<>();
    for (int i = 0; i < STARTERS; i++) {
      Consumer<Thread> work =
          each -> {
            for (int section = 0; section < 5; section++) {
              call(section, 1);
              calls.incrementAndGet();
            }
          };
      starters.add(start("starter-" + i, each -> runMany(work)));
    }
    long before = 0;
    while (starters.stream().anyMatch(Thread::isAlive)) {
      Totals live = readLive();
      long now = sum(live) + sum(ended);
      assertThat(now).isAtLeast(before);
      before = now;
    }
    assertThat(readLive().live).isEmpty();
    assertThat(calls.get()).isEqualTo(5L * STARTERS * THREADS);
    assertThat(sum(ended)).isEqualTo(calls.get());
    assertThat(ended.threads).isEqualTo(STARTERS * THREADS);
    assertThat(recorders.count()).isEqualTo(0);
    assertThat(recorders.slotsTaken()).isEqualTo(0);
  }

  private void runMany(Consumer<Thread> work) {
    try {
      for (int i = 0; i < THREADS; i++) {
        run("worker-" + i, work);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static long sum(Totals totals) {
    return totals.callsByPath.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Adds those that have ended to {@link #ended}. Returns the others. */
  private Totals readLive() {
    Totals live = new Totals();
    recorders.read(
        new ThreadImages() {
          @Override
          public void ended(String thread, boolean main, RecorderImage image) {
            ended.ended(thread, main, image);
          }

          @Override
          public void live(String thread, boolean main, RecorderImage image) {
            live.live(thread, main, image);
          }
        });
    return live;
  }

  private Totals read() {
    Totals totals = new Totals();
    recorders.read(totals);
    return totals;
  }

  private void call(int section, long nanos) {
    Frame frame = recorders.current().enter(section);
    clock.advance(nanos);
    frame.exit(false);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Thread start(String name, Consumer<Thread> work) {
    Thread thread = new Thread(() -> work.accept(Thread.currentThread()), name);
    thread.start();
    return thread;
  }

  private static void run(String name, Consumer<Thread> work) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> work.accept(Thread.currentThread()), name);
    thread.setUncaughtExceptionHandler((each, e) -> thrown.set(e));
    thread.start();
    thread.join();
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get());
    }
  }
}
