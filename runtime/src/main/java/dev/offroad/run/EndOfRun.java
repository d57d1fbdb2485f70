package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.snapshot.RunState;

/**
 * Reports when the JVM ends: normally, by {@code System.exit}, after an uncaught exception, or by a
 * signal that lets shutdown hooks run.
 */
final class EndOfRun implements Runnable {

  private final CurrentRun run;

  private EndOfRun(CurrentRun run) {
    this.run = run;
  }

  static void reportAtShutdown(CurrentRun run) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(new EndOfRun(run), "offroad-report"));
    } catch (IllegalStateException e) {
      Console.warnOnce(
          "late start", "the first measured call came when the JVM was ending: no report is made");
    }
  }

  /** A fault in here must not reach the JVM's end: it is said, with where it happened. */
  @Override
  public void run() {
    try {
      new RunReports(run.settings()).write(run.snapshot(RunState.FINISHED));
    } catch (RuntimeException | Error e) {
      Console.warnOnce("end of run", "the report failed: " + e + Faults.place(e));
    }
  }
}
