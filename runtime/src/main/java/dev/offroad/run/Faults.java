package dev.offroad.run;

/** Says where a fault happened, for a message of one line. */
final class Faults {

  private Faults() {}

  static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? "" : ", at " + trace[0];
  }
}
