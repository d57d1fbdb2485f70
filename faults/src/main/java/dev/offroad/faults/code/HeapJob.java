package dev.offroad.faults.code;

import dev.offroad.Section;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * A job that fills its heap inside measured calls. Not in its first tenth of a second, in which
 * Offroad makes itself ready for that beside the job.
 */
public final class HeapJob {

  /** So many measured calls are made while the heap is full. */
  static final int CALLS_WHEN_FULL = 2000;

  /** Between two looks for the MXBean. */
  private static final int LOOK_MILLIS = 10;

  private static final int LARGE = 1 << 20;
  private static final int SMALL = 16;
  private static final List<Object> HELD = new ArrayList<>();
  private static final Section[] SECTIONS = sections();
  private static final Section.Work<RuntimeException> INNER = HeapJob::inner;
  private static final Section.Work<RuntimeException> COUNT = HeapJob::count;
  private static long sum;
  private static int next;

  private HeapJob() {}

  /**
   * Fills the heap.
   *
   * @param args {@code caught}, {@code uncaught}, {@code freed}, which says what threads are left
   *     when it is asked for it, and when there is the MXBean, or {@code held}, which waits for a
   *     line on standard input and leaves it full; how often, or for how many seconds; and after
   *     how many milliseconds
   * @throws IOException when standard input cannot be read
   * @throws InterruptedException never
   * @throws MalformedObjectNameException never
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, MalformedObjectNameException {
    Section fill = Section.of("fill");
    warmUp();
    Thread.sleep(Long.parseLong(args[2]));
    if (args[0].equals("freed")) {
      freed(Long.parseLong(args[1]));
      return;
    }
    if (args[0].equals("held")) {
      Section.of("wait").run(() -> System.in.read());
    }
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      switch (args[0]) {
        case "caught" -> caught(fill, i);
        case "uncaught" -> {
          List<Object> own = new ArrayList<>();
          fill.run(() -> fill(own));
        }
        default -> fill.run(() -> fill(HELD));
      }
    }
    Section.of("last").run(() -> sum++);
    System.out.println("sum " + sum);
  }

  /** Fills the heap, not in a measured call, and lets it go after some seconds. */
  private static void freed(long seconds)
      throws IOException, InterruptedException, MalformedObjectNameException {
    try {
      fill(HELD);
    } catch (OutOfMemoryError expected) {
      Thread.sleep(seconds * 1_000);
    }
    HELD.clear();
    Section.of("next").run(() -> sum++);
    System.out.println("freed");
    System.in.read();
    List<String> names =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.matches("offroad-(checkpoint|course|trigger)"))
            .sorted()
            .toList();
    System.out.println("threads " + names);
    awaitBean();
    System.out.println("bean");
    System.in.read();
  }

  /** For as long as it takes: the campaign ends a job that waits for too long. */
  private static void awaitBean() throws InterruptedException, MalformedObjectNameException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("dev.offroad:type=Offroad");
    while (!beans.isRegistered(name)) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static void caught(Section fill, int round) {
    boolean full = false;
    try {
      fill.run(() -> fill(HELD));
    } catch (OutOfMemoryError expected) {
      full = true;
      callWhenFull(round);
    }
    HELD.clear();
    if (!full) {
      throw new IllegalStateException("the heap was never full");
    }
  }

  /**
   * Sections and places in the tree that are new make the probes allocate. The job's own code
   * allocates nothing.
   */
  private static void callWhenFull(int round) {
    try {
      for (int i = 0; i < CALLS_WHEN_FULL; i++) {
        next = round % SECTIONS.length;
        SECTIONS[(round + i) % SECTIONS.length].run(INNER);
      }
    } catch (Throwable harm) {
      HELD.clear();
      System.out.println("harmed: " + harm);
    }
  }

  /** What the first use of a lambda takes is the JVM's, not Offroad's. */
  private static void warmUp() {
    next = SECTIONS.length - 1;
    SECTIONS[next].run(INNER);
    sum = 0;
  }

  private static void inner() {
    SECTIONS[next].run(COUNT);
  }

  private static void count() {
    sum++;
  }

  private static Section[] sections() {
    Section[] sections = new Section[100];
    for (int i = 0; i < sections.length; i++) {
      sections[i] = Section.of("when full " + i);
    }
    return sections;
  }

  /** In large pieces, and then in small ones, so that nothing is left. */
  private static void fill(List<Object> held) {
    int size = LARGE;
    while (true) {
      try {
        held.add(new byte[size]);
      } catch (OutOfMemoryError e) {
        if (size == SMALL) {
          throw e;
        }
        size = Math.max(SMALL, size / 4);
      }
    }
  }
}
