package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import dev.offroad.testing.Virtual;
import java.util.concurrent.CountDownLatch;

/**
 * Many virtual threads, a wave of which has a call open at once. Says how much memory that takes.
 */
public final class Waves {

  private static final Section REQUEST = Section.of("request");
  private static final Section QUERY = Section.of("query");

  private static final int LOOKS = 4;
  private static final int BETWEEN_LOOKS = 250;

  private Waves() {}

  /** One wave of so many threads, and so many smaller waves of a tenth of that. */
  public static void main(String[] arguments) throws InterruptedException {
    int threads = Integer.parseInt(arguments[0]);
    int smaller = Integer.parseInt(arguments[1]);
    REQUEST.run(() -> QUERY.run(() -> {}));
    long before = used();
    long without = wave(threads, Waves::await, true);
    long with = wave(threads, Waves::request, true);
    for (int i = 0; i < smaller; i++) {
      wave(threads / 10, Waves::request, false);
    }
    Offroad.snapshot();
    System.err.println("bytes a thread: " + without / threads);
    System.err.println("bytes an open call more: " + (with - without) / threads / 2);
    System.err.println("bytes left: " + (leastUsed() - before));
  }

  /** Returns the memory that is in use while all are at the same place, beyond that before. */
  private static long wave(int threads, Work work, boolean look) throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(threads);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread[] started = new Thread[threads];
    long before = look ? used() : 0;
    for (int i = 0; i < threads; i++) {
      started[i] = Virtual.start(() -> work.with(arrived, goOn));
    }
    arrived.await();
    long bytes = look ? used() - before : 0;
    goOn.countDown();
    for (Thread thread : started) {
      thread.join();
    }
    return bytes;
  }

  private static void request(CountDownLatch arrived, CountDownLatch goOn) {
    REQUEST.run(() -> QUERY.run(() -> await(arrived, goOn)));
  }

  private static void await(CountDownLatch arrived, CountDownLatch goOn) {
    arrived.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whoever reads the recorders at the moment needs memory too, which does not stay. */
  private static long leastUsed() throws InterruptedException {
    long least = used();
    for (int look = 0; look < LOOKS; look++) {
      Thread.sleep(BETWEEN_LOOKS);
      least = Math.min(least, used());
    }
    return least;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private interface Work {
    void with(CountDownLatch arrived, CountDownLatch goOn);
  }
}
