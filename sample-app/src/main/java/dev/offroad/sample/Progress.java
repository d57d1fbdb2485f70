package dev.offroad.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for the threads of the job, and shows on a terminal how far they are. The line appears when
 * the job takes longer than a second, and is erased at its end.
 */
final class Progress {

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long STEP_MILLIS = 200;

  private final PrintStream terminal;
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private int expected;
  private String line = "";

  /** Starts with nothing done; without a terminal (null), nothing is ever shown. */
  private Progress(PrintStream terminal) {
    this.terminal = terminal;
  }

  static Progress on(PrintStream terminal) {
    return new Progress(terminal);
  }

  static Progress hidden() {
    return new Progress(null);
  }

  /** Tells how many class files there are. */
  void expect(int files) {
    expected = files;
  }

  /** Tells that one more class file is done. The only method for threads that work. */
  void fileDone() {
    done.incrementAndGet();
  }

  /** Waits for a task's result; an exception that ended the task is thrown here. */
  <T> T await(Future<T> task) throws IOException, UsageException, InterruptedException {
    while (true) {
      try {
        return task.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        show();
      } catch (ExecutionException failed) {
        throw causeOf(failed);
      }
    }
  }

  private static IllegalStateException causeOf(ExecutionException failed)
      throws IOException, UsageException {
    Throwable cause = failed.getCause();
    if (cause instanceof IOException unreadable) {
      throw unreadable;
    }
    if (cause instanceof UsageException wrongUse) {
      throw wrongUse;
    }
    return new IllegalStateException("a task of the census failed", cause);
  }

  private void show() {
    if (terminal != null && System.nanoTime() - start > QUIET_NANOS) {
      line = "class-census: %,d of %,d class files".formatted(done.get(), expected);
      terminal.print("\r" + line);
      terminal.flush();
    }
  }

  /** Leaves the terminal as if there had been no line. */
  void erase() {
    if (!line.isEmpty()) {
      terminal.print("\r" + " ".repeat(line.length()) + "\r");
      terminal.flush();
      line = "";
    }
  }
}
