package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A job whose work is done by the threads of the JDK, in the way that its argument names. */
public final class Pools {

  /** Steps of a stream, chains of futures. */
  public static final int WORK = 2_000;

  /** Each chain whose number this divides fails. */
  public static final int FAILING = 10;

  /** What the n-th number of Fibonacci makes calls of itself, the first among them, for 20. */
  public static final int FORKS = 21_891;

  /** Waves of tasks, each on as many threads, which end in between. */
  public static final int WAVES = 20;

  /** Threads that are busy when the JVM ends; the report needs a processor, too. */
  public static final int DAEMONS = 4;

  /** Tasks of a wave. */
  public static final int TASKS = 30;

  private static final Section OUTER = Section.of("outer");
  private static final Section STEP = Section.of("step");
  private static final Section FORK = Section.of("fork");
  private static final Section PARSE = Section.of("parse");
  private static final Section STORE = Section.of("store");

  private static final int FIBONACCI = 20;

  private Pools() {}

  /** Runs the job; it says on standard error how many threads a pool had. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "fork-join" -> new ForkJoinPool(4).invoke(new Fibonacci(FIBONACCI));
      case "stream" ->
          OUTER.run(
              () -> {
                var step = Offroad.carryFunction((Integer i) -> STEP.call(() -> i));
                int all = IntStream.range(0, WORK).parallel().map(step::apply).sum();
                System.err.println("sum " + all);
              });
      case "futures" -> futures();
      case "breathing" -> breathing();
      case "daemons" -> daemons();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void futures() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<CompletableFuture<Integer>> chains = new ArrayList<>();
    OUTER.run(
        () -> {
          for (int i = 0; i < WORK; i++) {
            int number = i;
            chains.add(
                CompletableFuture.supplyAsync(
                        Offroad.carrySupplier(() -> PARSE.call(() -> number)), pool)
                    .thenApplyAsync(
                        Offroad.carryFunction((Integer n) -> STEP.call(() -> check(n))), pool)
                    .thenApplyAsync(Offroad.carryFunction((Integer n) -> STORE.call(() -> n)), pool)
                    .exceptionally(thrown -> 0));
          }
        });
    for (CompletableFuture<Integer> chain : chains) {
      chain.get();
    }
    pool.shutdown();
  }

  private static int check(int number) {
    if (number % FAILING == 0) {
      throw new IllegalArgumentException("the job's own");
    }
    return number;
  }

  /** No thread outlives its wave. */
  private static void breathing() throws Exception {
    AtomicInteger made = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            0,
            TASKS,
            1,
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            work -> new Thread(work, "breath-" + made.incrementAndGet()));
    for (int wave = 0; wave < WAVES; wave++) {
      CountDownLatch together = new CountDownLatch(TASKS);
      List<Future<?>> tasks = new ArrayList<>();
      for (int i = 0; i < TASKS; i++) {
        tasks.add(
            pool.submit(
                () ->
                    STEP.call(
                        () -> {
                          together.countDown();
                          together.await();
                          return null;
                        })));
      }
      for (Future<?> task : tasks) {
        task.get();
      }
      while (pool.getPoolSize() > 0) {
        Thread.sleep(1);
      }
    }
    pool.shutdown();
    System.err.println("threads " + made.get());
  }

  /** They make calls until the JVM is gone. */
  private static void daemons() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(DAEMONS);
    for (int i = 0; i < DAEMONS; i++) {
      Thread thread =
          new Thread(
              () -> {
                STEP.run(() -> PARSE.run(began::countDown));
                while (true) {
                  STEP.run(() -> PARSE.run(Thread::onSpinWait));
                }
              },
              "daemon-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    began.await();
  }

  /** Who waits for a part of it does other parts meanwhile, inside of the call that waits. */
  private static final class Fibonacci extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;

    Fibonacci(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      return FORK.call(
          () -> {
            if (n < 2) {
              return n;
            }
            Fibonacci other = new Fibonacci(n - 1);
            other.fork();
            return new Fibonacci(n - 2).compute() + other.join();
          });
    }
  }
}
