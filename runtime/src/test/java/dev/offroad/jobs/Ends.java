package dev.offroad.jobs;

import dev.offroad.Section;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A job that ends in the way that its argument names. */
public final class Ends {

  private static final Section OUTER = Section.of("outer");
  private static final Section INNER = Section.of("inner");
  private static final Section NEVER = Section.of("never");
  private static final int LEFT = 4096;

  /** Beside the first calls Offroad makes itself ready for a heap that is full. */
  private static final long MADE_READY_MILLIS = 1_000;

  private static final List<byte[]> HOARD = new ArrayList<>();

  private Ends() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws InterruptedException {
    switch (arguments[0]) {
      case "normally" -> OUTER.run(() -> INNER.run(() -> Work.busy(5)));
      case "by-exit" ->
          OUTER.run(
              () -> {
                Work.busy(20);
                INNER.run(
                    () -> {
                      Work.busy(30);
                      System.exit(3);
                    });
              });
      case "by-exception" ->
          OUTER.run(
              () -> {
                throw new IllegalStateException("the job's own");
              });
      case "with-threads" -> {
        withThreads();
        OUTER.run(() -> Work.busy(1));
        System.exit(0);
      }
      case "with-measured-hook" -> {
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      for (int i = 0; i < 100_000; i++) {
                        INNER.run(() -> {});
                      }
                      System.out.println("hook done");
                    },
                    "hook"));
        OUTER.run(() -> {});
      }
      case "with-deaf-error" -> {
        OUTER.run(() -> {});
        System.setErr(new PrintStream(new Deaf()));
      }
      case "by-memory" -> {
        INNER.run(() -> {});
        Thread.sleep(MADE_READY_MILLIS);
        OUTER.run(Ends::fillMemory);
      }
      case "by-signal" ->
          OUTER.run(
              () -> {
                System.out.println("ready");
                new CountDownLatch(1).await();
              });
      default -> throw new IllegalArgumentException(NEVER + ": " + arguments[0]);
    }
  }

  /** What it has is not let go when it fails. The JVM needs some bytes to begin its end at all. */
  private static void fillMemory() {
    for (int bytes = 1 << 20; ; bytes = bytes / 2) {
      try {
        while (true) {
          HOARD.add(new byte[bytes]);
        }
      } catch (OutOfMemoryError e) {
        if (bytes == LEFT) {
          throw e;
        }
      }
    }
  }

  /** Takes no byte, and never says so. */
  private static final class Deaf extends OutputStream {
    @Override
    public void write(int b) {
      block(new CountDownLatch(1));
    }
  }

  /** Leaves a busy thread, a blocked one and an idle one running. */
  private static void withThreads() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(3);
    start("busy", started, () -> OUTER.run(() -> spin(started)));
    start("blocked", started, () -> OUTER.run(() -> INNER.run(() -> block(started))));
    start(
        "idle",
        started,
        () -> {
          OUTER.run(() -> Work.busy(1));
          block(started);
        });
    started.await();
  }

  private static void start(String name, CountDownLatch started, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(started.getCount() > 0 && !name.equals("idle"));
    thread.start();
  }

  private static void spin(CountDownLatch started) {
    started.countDown();
    while (true) {
      INNER.run(() -> {});
    }
  }

  private static void block(CountDownLatch started) {
    started.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
