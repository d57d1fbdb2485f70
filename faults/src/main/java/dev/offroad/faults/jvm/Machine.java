package dev.offroad.faults.jvm;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The machine that a campaign runs on, which may have other things to do. */
public final class Machine {

  private static final long NANOS = 100_000_000;

  private Machine() {}

  /**
   * A bound of time for a machine that is idle, made longer by what this one takes longer now: the
   * time in which a thread that never waits gets a tenth of a second of a processor.
   *
   * @param idle the bound for an idle machine
   * @return the bound for now
   */
  public static Duration bound(Duration idle) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - cpu < NANOS) {
      Thread.onSpinWait();
    }
    double longer = Math.max(1, (double) (System.nanoTime() - start) / NANOS);
    return Duration.ofNanos(Math.round(idle.toNanos() * longer));
  }
}
