package dev.offroad.run;

import dev.offroad.thread.DaemonThread;
import dev.offroad.thread.ThreadEnd;

/**
 * Work that somebody waits for, but only as long as it goes on: a disk or a terminal that never
 * answers holds nobody up.
 */
final class InTime {

  /**
   * How long a step may stand still. To see that, and to warn, takes a fifth of a second more, and
   * where a thread of the job stands still in the system, a JVM takes three tenths to end: a step
   * that never ends keeps it for less than two seconds. What waits on purpose, as a reading does
   * for writers, waits for less.
   */
  static final long MOST_NANOS = 1_250_000_000L;

  /** What is left to do by a thread whose work is done. */
  private static final long MOST_MILLIS_TO_END = 100;

  private InTime() {}

  /**
   * Does some work on a thread of its own and waits for it; on the calling thread where no other is
   * to be had. A fault costs a warning.
   *
   * @param what the work, as the start of a sentence
   * @param steps what the work tells how far it is
   * @param mostNanos how long a step may stand still
   * @param work the work
   * @return what was too late; empty where it was done
   */
  static String run(String what, Steps steps, long mostNanos, Runnable work) {
    Runnable all =
        () -> {
          try {
            steps.begin(Steps.START);
            work.run();
          } catch (RuntimeException | Error e) {
            Faults.tellNow(what, e);
          } finally {
            steps.end();
          }
        };
    Thread thread = DaemonThread.startOrNull("offroad-end", all);
    if (thread == null) {
      all.run();
    }
    String late = steps.await(mostNanos);
    if (thread != null && late.isEmpty()) {
      ThreadEnd.await(thread, MOST_MILLIS_TO_END);
    }
    return late;
  }
}
