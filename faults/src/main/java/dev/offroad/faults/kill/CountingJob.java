package dev.offroad.faults.kill;

import dev.offroad.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A job that counts what it does, and ends by itself only in the way that it is told to. */
public final class CountingJob {

  /** How many threads count, each in a section of its own. */
  public static final int THREADS = 2;

  private static final long CALL_NANOS = 100_000;
  private static final long NAP_MILLIS = 10;
  private static final long MILLI = 1_000_000;

  private static volatile int end;
  private static final List<byte[]> HEAP = new ArrayList<>();

  private CountingJob() {}

  /**
   * The name of a thread's section.
   *
   * @param thread the thread, from 0
   * @return the name
   */
  public static String section(int thread) {
    return "count-" + (char) ('a' + thread);
  }

  /**
   * Counts until the end of standard input or a line of it, and then ends as told.
   *
   * @param args the log, further sections that make its run file longer, and {@code wait}, {@code
   *     exit}, {@code halt}, {@code throw} or {@code exhaust}
   * @throws Exception when the log cannot be written
   */
  public static void main(String[] args) throws Exception {
    ProgressLog log = new ProgressLog(Path.of(args[0]), THREADS);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Section.of("another section of this job, number " + i).run(() -> {});
    }
    start("heartbeat", () -> beat(log), true);
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      start(section(i), () -> count(thread, log), !args[2].equals("throw"));
    }
    System.out.println("ready");
    System.in.read();
    end(args[2]);
  }

  private static void end(String how) throws InterruptedException {
    switch (how) {
      case "halt" -> end = 1;
      case "exit" -> end = 2;
      case "throw" -> {
        end = 3;
        Section.of("fails")
            .run(
                () -> {
                  throw new IllegalStateException("the job's own");
                });
      }
      case "exhaust" -> {
        while (true) {
          HEAP.add(new byte[1 << 20]);
        }
      }
      default -> {}
    }
    Thread.currentThread().join();
  }

  private static void start(String name, Runnable work, boolean daemon) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(daemon);
    thread.start();
  }

  private static void count(int thread, ProgressLog log) {
    Section section = Section.of(section(thread));
    log.start(thread);
    for (long calls = 1; end != 3; calls++) {
      section.run(CountingJob::work);
      log.done(thread, calls);
    }
  }

  private static void work() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < CALL_NANOS) {
      Thread.onSpinWait();
    }
    if (end == 1) {
      Runtime.getRuntime().halt(7);
    } else if (end == 2) {
      System.exit(3);
    }
  }

  private static void beat(ProgressLog log) {
    while (true) {
      long start = System.nanoTime();
      try {
        Thread.sleep(NAP_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      log.late(System.nanoTime() - start - NAP_MILLIS * MILLI);
    }
  }
}
