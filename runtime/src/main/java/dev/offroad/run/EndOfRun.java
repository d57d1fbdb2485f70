package dev.offroad.run;

import dev.offroad.console.Console;

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

  @Override
  public void run() {
    Faults.keep("the report", run::reportAtEnd);
  }
}
