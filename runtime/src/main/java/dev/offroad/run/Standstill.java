package dev.offroad.run;

import dev.offroad.thread.DaemonThread;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks again and again where threads are, and counts the looks at which they all were where they
 * had been at the one before. One that waits for a lock stands where the thread stands that has it.
 * Confined to the thread that looks.
 *
 * <p>One that is in the middle of Java code, neither in the system nor waiting for another thread,
 * may have had no processor between two looks. One that turns at one place for ever had one for a
 * quarter of the time or more, however many want it.
 */
final class Standstill {

  /** The part of the time that one which turns at its place has a processor for. */
  private static final int TURNING = 4;

  /** Threads that wait for each other in a circle have no last one. */
  private static final int MOST_HOLDERS = 8;

  private final ThreadFacts facts;

  /** What the last look saw, and at how many looks up to it nothing had moved. */
  private int seen;

  private int still;
  private boolean inCode;

  /** What each thread had had of a processor when it began to stand still, and when that was. */
  private Map<Long, Long> processorNanos = Map.of();

  private long askedAt;

  /** Before the first look. */
  Standstill(ThreadFacts facts) {
    this.facts = facts;
  }

  /**
   * Looks once. Where there is no memory to look, something may have moved.
   *
   * @param step what they are doing
   * @param workers as long as there are none, nothing stands still
   * @param now nanoseconds from any moment on
   */
  void look(String step, List<Thread> workers, long now) {
    try {
      Map<Long, Long> had = new HashMap<>();
      int places = places(step, workers, had);
      still = places == seen && !workers.isEmpty() ? still + 1 : 0;
      seen = places;
      if (still == 1) {
        had.replaceAll((thread, any) -> facts.processorNanos(thread));
        processorNanos = had;
        askedAt = now;
      }
    } catch (OutOfMemoryError e) {
      still = 0;
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
   * Another number where one of those that matter is at another place.
   *
   * @param those is given their numbers
   */
  private int places(String step, List<Thread> workers, Map<Long, Long> those) {
    int places = step.hashCode();
    boolean othersMatter = false;
    inCode = false;
    for (Thread worker : workers) {
      Thread.State state = worker.getState();
      if (state == Thread.State.TERMINATED) {
        continue;
      }
      StackTraceElement[] stack = worker.getStackTrace();
      places = 31 * places + Arrays.hashCode(stack);
      those.put(id(worker), ThreadFacts.UNKNOWN);
      if (state == Thread.State.RUNNABLE) {
        // In the system, a thread is runnable for the JVM, whatever it waits for.
        inCode |= stack.length > 0 && !stack[0].isNativeMethod();
      } else {
        int before = those.size();
        places += holders(id(worker), those);
        othersMatter |= those.size() == before;
      }
    }
    return othersMatter ? places + others() : places;
  }

  /** Of those that have what a thread waits for, one after the other. */
  private int holders(long waiting, Map<Long, Long> those) {
    int places = 0;
    ThreadFacts.Holder holder = facts.holderOf(waiting);
    for (int i = 0; holder != null && i < MOST_HOLDERS; i++) {
      places = 31 * places + holder.place();
      inCode |= holder.inCode();
      those.put(holder.thread(), ThreadFacts.UNKNOWN);
      holder = facts.holderOf(holder.thread());
    }
    return places;
  }

  /** It may wait for something else than a lock, which another thread of Offroad's is to do. */
  private static int others() {
    int places = 0;
    for (Thread other : DaemonThread.awaited()) {
      places += Arrays.hashCode(other.getStackTrace());
    }
    return places;
  }

  private boolean oneTurnsAtItsPlace(long now) {
    long much = (now - askedAt) / TURNING;
    try {
      for (Map.Entry<Long, Long> then : processorNanos.entrySet()) {
        long had = facts.processorNanos(then.getKey());
        if (then.getValue() >= 0 && had - then.getValue() >= much) {
          return true;
        }
      }
    } catch (OutOfMemoryError e) {
      return false;
    }
    return false;
  }

  @SuppressWarnings("deprecation") // its successor came with Java 19
  private static long id(Thread thread) {
    return thread.getId();
  }
}
