package dev.offroad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An executor service whose tasks are carried; all else is left to the one that it wraps. */
final class CarryingExecutorService implements ExecutorService {

  private final ExecutorService service;

  CarryingExecutorService(ExecutorService service) {
    this.service = service;
  }

  @Override
  public void execute(Runnable command) {
    service.execute(Offroad.carry(command));
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return service.submit(Offroad.carry(task));
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return service.submit(Offroad.carry(task), result);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return service.submit(Offroad.carry(task));
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return service.invokeAll(carried(tasks));
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return service.invokeAll(carried(tasks), timeout, unit);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return service.invokeAny(carried(tasks));
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return service.invokeAny(carried(tasks), timeout, unit);
  }

  @Override
  public void shutdown() {
    service.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return service.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return service.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return service.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return service.awaitTermination(timeout, unit);
  }

  /**
   * From JDK 19 on an executor service can be closed, each in its own way: the common pool ignores
   * it.
   */
  @SuppressWarnings({"MissingOverride", "UnusedMethod"}) // compiled for an older JDK
  public void close() {
    if (((Object) service) instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    } else {
      service.shutdown();
    }
  }

  @Override
  public String toString() {
    return "carrying " + service;
  }

  private static <T> List<Callable<T>> carried(Collection<? extends Callable<T>> tasks) {
    List<Callable<T>> carried = new ArrayList<>(tasks.size());
    for (Callable<T> task : tasks) {
      carried.add(Offroad.carry(task));
    }
    return carried;
  }
}
