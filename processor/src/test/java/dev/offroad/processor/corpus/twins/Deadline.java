package dev.offroad.processor.corpus.twins;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives up on calls that do not end: some methods of libraries wait for ever, some loop for ever.
 * Time that a busy machine gives to others does not count.
 */
final class Deadline {

  private static final long LOOPS_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int WAITS_SECONDS = 5;

  private Deadline() {}

  /** The result; empty when it did not come in time. The thread is left to itself then. */
  static <T> Optional<T> call(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "twins");
    thread.setDaemon(true);
    thread.start();
    int waits = 0;
    try {
      while (waits < WAITS_SECONDS && cpuNanos(thread) < LOOPS_NANOS) {
        try {
          return Optional.of(future.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
          waits += thread.getState() == Thread.State.RUNNABLE ? 0 : 1;
        }
      }
      thread.interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new AssertionError("the comparison itself failed", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static long cpuNanos(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }
}
