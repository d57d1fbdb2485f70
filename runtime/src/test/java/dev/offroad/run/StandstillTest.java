package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.Latches;
import dev.offroad.thread.DaemonThread;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which threads are looked at beside those that do the work: those that they wait for. */
final class StandstillTest {

  private final Standstill standstill = new Standstill(ThreadFacts.ofThisJvm());
  private final CountDownLatch over = new CountDownLatch(1);
  private final Lock lock = new ReentrantLock();
  private final Mover mover = new Mover();

  @AfterEach
  void end() {
    over.countDown();
    mover.end();
    DaemonThread.awaitEnds(Duration.ofSeconds(60));
  }

  @Test
  void whoWaitsForAMonitorStandsWhereItsHolderStands() {
    hold(
        () -> {
          synchronized (lock) {
            mover.run();
          }
        });
    Thread waiting =
        worker(
            () -> {
              synchronized (lock) {
                over.countDown();
              }
            });
    await(waiting, Thread.State.BLOCKED);
    assertThatItGoesWithTheMover(waiting);
  }

  @Test
  void whoWaitsForALockStandsWhereItsHolderStands() {
    hold(this::moveUnderLock);
    Thread waiting = worker(lock::lock);
    await(waiting, Thread.State.WAITING);
    assertThatItGoesWithTheMover(waiting);
  }

  private void moveUnderLock() {
    lock.lock();
    try {
      mover.run();
    } finally {
      lock.unlock();
    }
  }

  @Test
  void whoWaitsForOneThatWaitsStandsWhereTheLastOneStands() {
    Lock second = new ReentrantLock();
    hold(this::moveUnderLock);
    CountDownLatch has = new CountDownLatch(1);
    Thread between =
        worker(
            () -> {
              second.lock();
              has.countDown();
              lock.lock();
            });
    Latches.await(has);
    await(between, Thread.State.WAITING);
    Thread waiting = worker(second::lock);
    await(waiting, Thread.State.WAITING);
    assertThatItGoesWithTheMover(waiting);
  }

  @Test
  void whoWaitsForALockThatStandsStillWaitsForNobodyElse() {
    Mover holding = new Mover();
    worker(
        () -> {
          lock.lock();
          holding.run();
        });
    holding.awaitThere();
    Thread waiting = worker(lock::lock);
    await(waiting, Thread.State.WAITING);
    hold(mover);
    assertThatTheMoverDoesNotMatter(waiting);
    holding.end();
  }

  @Test
  void whoWaitsForNoLockMayWaitForAnyThreadWhoseWorkIsAwaited() {
    hold(mover);
    Thread waiting = worker(() -> Latches.await(over));
    await(waiting, Thread.State.WAITING);
    assertThatItGoesWithTheMover(waiting);
  }

  @Test
  void nobodyWaitsForWorkThatIsDoneAside() {
    DaemonThread.startAside("aside", mover);
    mover.awaitThere();
    Thread waiting = worker(() -> Latches.await(over));
    await(waiting, Thread.State.WAITING);
    assertThatTheMoverDoesNotMatter(waiting);
  }

  @Test
  void whoHasEndedWaitsForNobody() throws InterruptedException {
    Thread ended = worker(() -> {});
    ended.join();
    hold(mover);
    assertThatTheMoverDoesNotMatter(ended);
  }

  @Test
  void asLongAsThereAreNoWorkersNothingStandsStill() {
    for (long now = 0; now < 5; now++) {
      standstill.look("step", List.of(), now);
      assertThat(standstill.looks()).isEqualTo(0);
    }
  }

  private void assertThatItGoesWithTheMover(Thread waiting) {
    assertThat(looksAfterMoves(waiting)).isEqualTo(0);
  }

  private void assertThatTheMoverDoesNotMatter(Thread waiting) {
    assertThat(looksAfterMoves(waiting)).isEqualTo(4);
  }

  /** How many looks saw nothing move, up to the last one, where the mover moved between all. */
  private int looksAfterMoves(Thread waiting) {
    standstill.look("step", List.of(waiting), 0);
    for (long now = 1; now <= 4; now++) {
      mover.move();
      standstill.look("step", List.of(waiting), now);
    }
    int looks = standstill.looks();
    standstill.look("step", List.of(waiting), 5);
    assertThat(standstill.looks()).isEqualTo(looks + 1);
    return looks;
  }

  /** Begins to do what ends in the mover, and waits until it is there. */
  private void hold(Runnable untilMoverEnds) {
    DaemonThread.start("moves", untilMoverEnds);
    mover.awaitThere();
  }

  private static Thread worker(Runnable work) {
    Thread worker = new Thread(work, "worker");
    worker.setDaemon(true);
    worker.start();
    return worker;
  }

  private static void await(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.onSpinWait();
    }
  }

  /** Waits at one of two places, and goes to the other when it is told to. */
  private static final class Mover implements Runnable {

    private volatile Thread thread;
    private volatile boolean there;
    private volatile boolean ended;

    @Override
    public void run() {
      thread = Thread.currentThread();
      while (!ended) {
        if (there) {
          waitThere();
        } else {
          waitHere();
        }
      }
    }

    private void waitHere() {
      while (!there && !ended) {
        LockSupport.park();
      }
    }

    private void waitThere() {
      while (there && !ended) {
        LockSupport.park();
      }
    }

    void move() {
      there = !there;
      LockSupport.unpark(thread);
      awaitThere();
    }

    void awaitThere() {
      String place = there ? "waitThere" : "waitHere";
      while (thread == null || !waitsIn(place)) {
        Thread.onSpinWait();
      }
    }

    private boolean waitsIn(String place) {
      return thread.getState() == Thread.State.WAITING
          && Arrays.stream(thread.getStackTrace())
              .anyMatch(frame -> frame.getMethodName().equals(place));
    }

    void end() {
      ended = true;
      LockSupport.unpark(thread);
    }
  }
}
