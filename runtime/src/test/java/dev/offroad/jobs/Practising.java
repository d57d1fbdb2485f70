package dev.offroad.jobs;

import java.util.Map;

/** How far the thread is that practises beside a job: it tells nobody. */
final class Practising {

  private Practising() {}

  /** Whether it has not ended. */
  static boolean goesOn() {
    return stack().length > 0;
  }

  /** Whether it has done its first part, and waits before the second. */
  static boolean waits() {
    for (StackTraceElement frame : stack()) {
      if (frame.getMethodName().equals("sleep")) {
        return true;
      }
    }
    return false;
  }

  /** Where it is; empty where it has ended. */
  private static StackTraceElement[] stack() {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      if (each.getKey().getName().equals("offroad-practice")) {
        return each.getValue();
      }
    }
    return new StackTraceElement[0];
  }
}
