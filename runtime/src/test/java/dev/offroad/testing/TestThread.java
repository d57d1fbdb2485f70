package dev.offroad.testing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread that does one thing after the other as a test tells it to, and ends when closed. */
public final class TestThread implements AutoCloseable {

  private final ExecutorService work;
  private volatile Thread thread;

  /** A thread of that name. */
  public TestThread(String name) {
    work =
        Executors.newSingleThreadExecutor(
            runnable -> {
              thread = new Thread(runnable, name);
              return thread;
            });
  }

  /** Does a piece of work and waits for its end. */
  public void run(Runnable task) {
    try {
      work.submit(task).get();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** Returns when the thread has ended. */
  @Override
  public void close() {
    work.shutdown();
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Does a piece of work on a thread that has ended when this returns. */
  public static void runToItsEnd(String name, Runnable task) {
    try (TestThread thread = new TestThread(name)) {
      thread.run(task);
    }
  }
}
