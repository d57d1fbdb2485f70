package dev.offroad.jobs;

import java.util.Optional;

/** How far the thread is that practises beside a job: it tells nobody. */
final class Practising {

  private Practising() {}

  /** Whether it has not ended. */
  static boolean goesOn() {
    return thread().isPresent();
  }

  /**
   * Whether it has done its first part, and waits before the second.
   *
   * @throws IllegalStateException when it has ended: nobody would see it wait any more
   */
  static boolean waits() {
    Thread thread = thread().orElseThrow(() -> new IllegalStateException("it has ended"));
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getMethodName().equals("sleep")) {
        return true;
      }
    }
    return false;
  }

  /** Nothing where it has ended. */
  private static Optional<Thread> thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("offroad-practice"))
        .findAny();
  }
}
