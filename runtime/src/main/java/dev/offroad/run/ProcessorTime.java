package dev.offroad.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long a thread has had a processor, by which one that is at work for ever is told from one
 * that does not get its turn.
 */
@FunctionalInterface
interface ProcessorTime {

  /** What a JVM says that does not know. */
  long UNKNOWN = -1;

  /**
   * That of a thread of this JVM since its start.
   *
   * @return nanoseconds, or {@link #UNKNOWN}
   */
  long nanosOf(Thread thread);

  /** By the JVM's management, where it is there and counts it. */
  static long byManagement(Thread thread) {
    try {
      return Management.nanosOf(thread);
    } catch (LinkageError | UnsupportedOperationException | SecurityException e) {
      return UNKNOWN;
    }
  }

  /** Apart, because the module {@code java.management} may not be there. */
  final class Management {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Management() {}

    @SuppressWarnings("deprecation") // its successor came with Java 19
    private static long nanosOf(Thread thread) {
      return THREADS.getThreadCpuTime(thread.getId());
    }
  }
}
