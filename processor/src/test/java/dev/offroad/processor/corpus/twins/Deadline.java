package dev.offroad.processor.corpus.twins;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up on calls that do not end: some methods of libraries wait for ever. */
final class Deadline {

  private static final long SECONDS = 5;

  private Deadline() {}

  /** The result; empty when it did not come in time. The thread is left to itself then. */
  static <T> Optional<T> call(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "twins");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(future.get(SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      thread.interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new AssertionError("the comparison itself failed", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
