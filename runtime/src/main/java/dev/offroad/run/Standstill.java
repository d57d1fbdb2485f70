package dev.offroad.run;

import dev.offroad.thread.DaemonThread;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks again and again where threads are, and counts the looks at which they all were where they
 * had been at the one before. Confined to the thread that looks.
 *
 * <p>One that is in the middle of Java code, neither in the system nor waiting for another thread,
 * may have had no processor between two looks. One that turns at one place for ever had one for a
 * quarter of the time or more, however many want it.
 */
final class Standstill {

  /** The part of the time that one which turns at its place has a processor for. */
  private static final int TURNING = 4;

  private final ProcessorTime processorTime;

  private int seen;
  private int still;
  private boolean inCode;

  /** What each thread had had of a processor when it began to stand still, and when that was. */
  private final Map<Thread, Long> processorNanos = new HashMap<>();

  private long askedAt;

  /** Before the first look. */
  Standstill(ProcessorTime processorTime) {
    this.processorTime = processorTime;
  }

  /**
   * Looks once.
   *
   * @param step what they are doing
   * @param workers as long as there are none, nothing stands still
   * @param now nanoseconds from any moment on
   */
  void look(String step, List<Thread> workers, long now) {
    int before = seen;
    seen = places(step, workers);
    still = seen == before && !workers.isEmpty() ? still + 1 : 0;
    if (still == 1) {
      askForProcessorTime(workers, now);
    }
  }

  /** At how many looks after another nothing had moved. */
  int looks() {
    return still;
  }

  /**
   * Whether it may be for want of a processor that nothing moves.
   *
   * @param now nanoseconds from the same moment on
   */
  boolean mayBeForWantOfProcessor(long now) {
    return inCode && !oneTurnsAtItsPlace(now);
  }

  /**
   * Another number where a worker is at another place. One that waits may do so for any other
   * thread of Offroad's, such as one in the middle of a checkpoint.
   */
  private int places(String step, List<Thread> workers) {
    int places = step.hashCode();
    inCode = false;
    try {
      boolean waits = false;
      for (Thread worker : workers) {
        places = 31 * places + placeOf(worker);
        waits |= worker.getState() != Thread.State.RUNNABLE;
      }
      if (waits) {
        for (Thread other : DaemonThread.running()) {
          places += placeOf(other);
        }
      }
    } catch (OutOfMemoryError e) {
      return 0;
    }
    return places;
  }

  private int placeOf(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    // In the system, a thread is runnable for the JVM, whatever it waits for.
    boolean inSystem = stack.length > 0 && stack[0].isNativeMethod();
    inCode |= thread.getState() == Thread.State.RUNNABLE && !inSystem;
    return Arrays.hashCode(stack);
  }

  private void askForProcessorTime(List<Thread> workers, long now) {
    try {
      processorNanos.clear();
      workers.forEach(worker -> processorNanos.put(worker, processorTime.nanosOf(worker)));
      for (Thread other : DaemonThread.running()) {
        processorNanos.put(other, processorTime.nanosOf(other));
      }
      askedAt = now;
    } catch (OutOfMemoryError e) {
      processorNanos.clear();
    }
  }

  private boolean oneTurnsAtItsPlace(long now) {
    long much = (now - askedAt) / TURNING;
    try {
      for (Map.Entry<Thread, Long> then : processorNanos.entrySet()) {
        long had = processorTime.nanosOf(then.getKey());
        if (then.getValue() >= 0 && had >= 0 && had - then.getValue() >= much) {
          return true;
        }
      }
    } catch (OutOfMemoryError e) {
      return false;
    }
    return false;
  }
}
