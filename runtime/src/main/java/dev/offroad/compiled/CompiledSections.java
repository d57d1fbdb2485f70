package dev.offroad.compiled;

import dev.offroad.thread.DaemonThread;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The sections that were compiled into what this JVM can load. They are looked for once, when
 * somebody asks, and by a thread of its own: a disk that does not answer must not hold up the end
 * of a job. Safe for use by any number of threads.
 */
public final class CompiledSections {

  private static final Duration MOST = Duration.ofSeconds(1);

  private final Supplier<Callable<Found>> search;
  private final Duration most;
  private FutureTask<Found> task;

  CompiledSections(Supplier<Callable<Found>> search, Duration most) {
    this.search = search;
    this.most = most;
  }

  /**
   * The sections of this JVM, not looked for yet.
   *
   * @param loader where to look, beside the class path and the modules; may go away
   * @return the sections
   */
  public static CompiledSections ofThisJvm(WeakReference<ClassLoader> loader) {
    return new CompiledSections(() -> Search.ofThisJvm(loader.get()), MOST);
  }

  /** Begins the search, where it was not begun. */
  @SuppressWarnings("FutureReturnValueIgnored") // who wants the result asks for it later
  public void begin() {
    start();
  }

  /**
   * All sections that were found. Waits for the search, but not for long; who asks later may get
   * more.
   *
   * @return the sections, and what stands in the way of having all
   */
  public Found find() {
    FutureTask<Found> started = start();
    boolean interrupted = false;
    long end = System.nanoTime() + most.toNanos();
    try {
      while (true) {
        try {
          return started.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (TimeoutException e) {
      return new Found(List.of(), "the search takes longer than " + most.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Found(List.of(), e.getCause().toString());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized FutureTask<Found> start() {
    if (task == null) {
      FutureTask<Found> started = new FutureTask<>(search.get());
      if (!DaemonThread.start("offroad-sections", started)) {
        throw new IllegalStateException("no thread was to be had");
      }
      task = started;
    }
    return task;
  }
}
