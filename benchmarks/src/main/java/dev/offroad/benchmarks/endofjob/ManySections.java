package dev.offroad.benchmarks.endofjob;

import dev.offroad.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A job that calls many sections in many threads, ten levels deep, for some seconds, and then ends.
 * Its last line on standard output is the moment at which it ended, in milliseconds since 1970: the
 * rest of the process is the JVM's end, and the report.
 */
public final class ManySections {

  private static final int LEVELS = 10;

  private ManySections() {}

  /**
   * Runs the job.
   *
   * @param arguments the number of sections, of threads, of seconds, and {@code kinds} for threads
   *     of as many kinds
   * @throws InterruptedException when it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      sections.add(Section.of("Importer.step" + i));
    }
    boolean kinds = arguments.length > 3 && arguments[3].equals("kinds");
    long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      String name = kinds ? "worker-" + i + "-thread" : "worker-thread-" + i;
      threads.add(new Thread(() -> work(sections, end), name));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(System.currentTimeMillis());
  }

  private static void work(List<Section> sections, long end) {
    do {
      for (int first = 0; first < sections.size(); first += LEVELS) {
        nested(sections, first, Math.min(first + LEVELS, sections.size()));
      }
    } while (System.nanoTime() < end);
  }

  private static void nested(List<Section> sections, int at, int end) {
    if (at < end) {
      sections.get(at).run(() -> nested(sections, at + 1, end));
    }
  }
}
