package dev.offroad.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What is to be known of a platform thread of this JVM beside its stack, by the thread's number.
 */
interface ThreadFacts {

  /** Of what is not known. */
  long UNKNOWN = -1;

  /** Nothing is known of any thread. */
  ThreadFacts NONE =
      new ThreadFacts() {
        @Override
        public long processorNanos(long thread) {
          return UNKNOWN;
        }

        @Override
        public Holder holderOf(long thread) {
          return null;
        }
      };

  /**
   * How long it has had a processor since its start.
   *
   * @return nanoseconds, or {@link #UNKNOWN}
   */
  long processorNanos(long thread);

  /**
   * The thread that has the lock which it waits for.
   *
   * @return null where it waits for none, or that is not known
   */
  Holder holderOf(long thread);

  /**
   * A thread that has a lock.
   *
   * @param thread its number
   * @param place another number where it is at another place
   * @param inCode whether it is in the middle of Java code
   */
  record Holder(long thread, int place, boolean inCode) {}

  /** Of this JVM, as far as it has its management, a module that may not be there. */
  static ThreadFacts ofThisJvm() {
    try {
      return new Managed(ManagementFactory.getThreadMXBean());
    } catch (LinkageError | OutOfMemoryError | RuntimeException e) {
      return NONE;
    }
  }

  /** By the JVM's management. */
  final class Managed implements ThreadFacts {

    private final ThreadMXBean threads;

    private Managed(ThreadMXBean threads) {
      this.threads = threads;
    }

    @Override
    public long processorNanos(long thread) {
      try {
        return threads.getThreadCpuTime(thread);
      } catch (RuntimeException e) {
        return UNKNOWN;
      }
    }

    @Override
    public Holder holderOf(long thread) {
      try {
        ThreadInfo waiting = threads.getThreadInfo(thread);
        boolean owned = waiting != null && waiting.getLockOwnerId() >= 0;
        ThreadInfo holder =
            owned ? threads.getThreadInfo(waiting.getLockOwnerId(), Integer.MAX_VALUE) : null;
        return holder == null ? null : holder(holder);
      } catch (RuntimeException e) {
        return null;
      }
    }

    private static Holder holder(ThreadInfo holder) {
      boolean runs = holder.getThreadState() == Thread.State.RUNNABLE;
      return new Holder(
          holder.getThreadId(),
          Arrays.hashCode(holder.getStackTrace()),
          runs && !holder.isInNative());
    }
  }
}
