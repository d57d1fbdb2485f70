package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** A JVM that runs many jobs, as its argument says. */
public final class ManyJobs {

  /** How many jobs there are one after the other. */
  public static final int JOBS = 1_000;

  /** Job {@code i} makes {@code 1 + i % STEPS} calls. */
  public static final int STEPS = 10;

  /**
   * How many jobs there are at once, each on a thread of its own that makes {@link #STEPS} calls.
   */
  public static final int THREADS = 8;

  private static final Section STEP = Section.of("step");

  private ManyJobs() {}

  /** Runs them. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "one-after-the-other" -> oneAfterTheOther();
      case "inside-each-other" -> insideEachOther();
      default -> atOnce();
    }
  }

  /** Keeps them all, closed as they are, until the input ends. */
  private static void oneAfterTheOther() throws IOException {
    List<Offroad.Job> kept = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      Offroad.Job job = Offroad.job("night");
      kept.add(job);
      steps(1 + i % STEPS);
      job.close();
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    System.err.println(kept.size() + " jobs");
  }

  /** The one that began first ends last; another ends in the middle of the second. */
  private static void insideEachOther() {
    Offroad.Job crossing = Offroad.job("crossing");
    Offroad.Job outer = Offroad.job("outer");
    steps(1);
    Offroad.Job inner = Offroad.job("inner");
    steps(3);
    crossing.close();
    steps(10);
    inner.close();
    steps(5);
    outer.close();
  }

  /** All are open before the first step, and after the last. */
  private static void atOnce() throws InterruptedException {
    CyclicBarrier all = new CyclicBarrier(THREADS);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> jobOf(all), "worker-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void jobOf(CyclicBarrier all) {
    try {
      Offroad.Job job = Offroad.job("same");
      all.await();
      steps(STEPS);
      all.await();
      job.close();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void steps(int times) {
    for (int i = 0; i < times; i++) {
      STEP.run(() -> {});
    }
  }
}
