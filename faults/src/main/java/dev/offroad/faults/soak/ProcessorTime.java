package dev.offroad.faults.soak;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/** The processor time of Offroad's own threads, and of the process. Used by one thread. */
final class ProcessorTime {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** By the number of the thread, as some end: what was last seen of each. */
  private final Map<Long, Long> nanos = new HashMap<>();

  private final Map<Long, String> names = new HashMap<>();

  /** Looks at the threads that there are. */
  void look() {
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("offroad-")) {
        long cpu = threads.getThreadCpuTime(thread.getThreadId());
        nanos.merge(thread.getThreadId(), cpu, Math::max);
        names.put(thread.getThreadId(), thread.getThreadName());
      }
    }
  }

  /** What threads whose name begins so took so far, in nanoseconds. */
  long of(String name) {
    long sum = 0;
    for (Map.Entry<Long, Long> each : nanos.entrySet()) {
      sum += names.get(each.getKey()).startsWith(name) ? each.getValue() : 0;
    }
    return sum;
  }

  /** What the process took so far, in nanoseconds. */
  long ofProcess() {
    return process.getProcessCpuTime();
  }
}
