package dev.offroad.faults.soak;

import dev.offroad.Section;
import dev.offroad.faults.jvm.VirtualThreads;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The load, and the look at it. On each processor one thread after the other works for a short
 * time, platform threads and, where the JDK has them, virtual ones in turn.
 */
public final class SoakJob {

  /** Platform threads, and virtual ones where the JDK has them. */
  public static final String ALL = "all";

  /** Platform threads only, so that the load is the same on each JDK. */
  public static final String PLATFORM = "platform";

  private static final int SECTIONS = 1000;
  private static final int OUTER = 10;
  private static final int MIDDLE = 100;
  private static final int GENERATION_MILLIS = 50;
  private static final int LOOK_MILLIS = 100;
  private static final int MOST_SAMPLES = 40;
  private static final int LEAST_SECONDS = 2;
  private static final int LOOKS_AT_HEAP = 5;
  private static final double MEGABYTE = 1 << 20;
  private static final double KILOBYTE = 1 << 10;
  private static final double PERCENT = 100;
  private static final long MILLI = 1_000_000;

  private static volatile boolean ended;

  /** Written, so that the work is not left out. */
  @SuppressWarnings("UnusedVariable")
  private static volatile long result;

  private SoakJob() {}

  /**
   * Runs the load, and prints what was seen.
   *
   * @param args its duration in seconds, the folder of the run file, and what threads it has
   * @throws Exception when the folder cannot be read
   */
  public static void main(String[] args) throws Exception {
    Section[] sections = new Section[SECTIONS];
    for (int i = 0; i < SECTIONS; i++) {
      sections[i] = Section.of("section " + i);
    }
    List<Thread> loads = new ArrayList<>();
    boolean virtual = VirtualThreads.areThere() && args[2].equals(ALL);
    int cpus = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < cpus; i++) {
      int number = i;
      loads.add(new Thread(() -> generations(sections, number, virtual), "starter-" + i));
    }
    loads.forEach(Thread::start);
    watch(Double.parseDouble(args[0]), Path.of(args[1]), cpus);
    for (Thread load : loads) {
      load.join();
    }
  }

  private static void generations(Section[] sections, int number, boolean virtual) {
    try {
      for (long i = 0; !ended; i++) {
        long seed = 31 * i + number + 1;
        Thread thread;
        if (virtual && i % 2 == 1) {
          thread = VirtualThreads.start(() -> work(sections, seed));
        } else {
          thread = new Thread(() -> work(sections, seed), "load-" + i);
          thread.start();
        }
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void work(Section[] sections, long seed) {
    long start = System.nanoTime();
    long random = seed;
    while (System.nanoTime() - start < GENERATION_MILLIS * MILLI) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      int leaf = (int) Math.floorMod(random, (long) SECTIONS);
      long value = random;
      sections[leaf % OUTER].run(
          () -> sections[leaf % MIDDLE].run(() -> sections[leaf].run(() -> spin(value))));
    }
  }

  /** Some hundred nanoseconds. */
  private static void spin(long seed) {
    long value = seed;
    for (int i = 0; i < 100; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
    }
    result = value;
  }

  private static void watch(double seconds, Path folder, int cpus) throws Exception {
    List<Double> heap = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    ProcessorTime time = new ProcessorTime();
    long start = System.nanoTime();
    int samples = (int) Math.max(4, Math.min(MOST_SAMPLES, seconds / LEAST_SECONDS));
    for (int i = 1; i <= samples; i++) {
      long due = Math.round(seconds * 1e9 * i / samples);
      LargestRunFile largest = new LargestRunFile();
      do {
        Thread.sleep(LOOK_MILLIS);
        time.look();
        largest.look(folder);
      } while (System.nanoTime() - start < due);
      heap.add(usedHeap());
      bytes.add(largest.bytes());
      numbers.add(largest.numbers());
    }
    double took = System.nanoTime() - start;
    double process = time.ofProcess();
    print("duration, s", took / 1e9);
    print("busy processors", process / took);
    print("of", cpus);
    print("samples", heap.size());
    System.out.println("heap after GC: " + Trend.of(heap).text(MEGABYTE, "MB"));
    System.out.println("numbers in the largest run file: " + Trend.of(numbers).text(1, "numbers"));
    System.out.println("largest run file: " + Trend.of(bytes).text(KILOBYTE, "KB"));
    print("checkpoints, % of the CPU", PERCENT * time.of("offroad-checkpoint") / process);
    print("all threads of Offroad, % of the CPU", PERCENT * time.of("offroad-") / process);
    ended = true;
  }

  /**
   * The least of some looks: what a checkpoint holds while it is written is none of what is kept.
   */
  private static double usedHeap() throws InterruptedException {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < LOOKS_AT_HEAP; i++) {
      System.gc();
      least = Math.min(least, leftByCollection());
      Thread.sleep(LOOK_MILLIS);
    }
    return least;
  }

  /** Without what the load made since. */
  private static double leftByCollection() {
    double used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        // Some collectors do not know, as they leave nothing to be counted at one time.
        MemoryUsage left = pool.getCollectionUsage();
        used += (left == null ? pool.getUsage() : left).getUsed();
      }
    }
    return used;
  }

  private static void print(String what, double figure) {
    System.out.println(what + ": " + String.format(Locale.ROOT, "%.3f", figure));
  }
}
