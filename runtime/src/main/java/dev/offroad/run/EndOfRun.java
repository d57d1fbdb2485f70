package dev.offroad.run;

import dev.offroad.console.Console;
import dev.offroad.thread.DaemonThread;

/**
 * Reports when the JVM ends: normally, by {@code System.exit}, after an uncaught exception, or by a
 * signal that lets shutdown hooks run. The work is done by a thread of its own, so that a disk or a
 * terminal that never answers does not keep the JVM from ending.
 */
final class EndOfRun implements Runnable {

  /** What a warning may take, as the terminal may be what does not answer. */
  private static final long MOST_NANOS_OF_WARNING = 100_000_000L;

  private static final long MOST_MILLIS_OF_WARNING = 300;

  private final CurrentRun run;
  private final Reserve reserve = new Reserve();
  private final Thread hook = DaemonThread.make("offroad-report", this);

  private EndOfRun(CurrentRun run) {
    this.run = run;
  }

  static EndOfRun reportAtShutdown(CurrentRun run) {
    EndOfRun end = new EndOfRun(run);
    try {
      Runtime.getRuntime().addShutdownHook(end.hook);
    } catch (IllegalStateException e) {
      Console.warnOnce(
          "late start", "the first measured call came when the JVM was ending: no report is made");
    }
    return end;
  }

  /** The memory that this needs. */
  Reserve reserve() {
    return reserve;
  }

  /** Reports now, and not when the JVM ends; where it is ending already, who comes first does. */
  void now() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is ending.
    } finally {
      run();
    }
  }

  @Override
  public void run() {
    reserve.release();
    Steps steps = new Steps();
    String late = InTime.run("the report", steps, InTime.MOST_NANOS, () -> run.reportAtEnd(steps));
    if (!late.isEmpty()) {
      Steps warning = new Steps(MOST_MILLIS_OF_WARNING);
      InTime.run("the warning", warning, MOST_NANOS_OF_WARNING, () -> warn(late));
    }
  }

  private static void warn(String late) {
    Console.warnOnce(
        "late end",
        late
            + ", and is not waited for. A run file that was not written by then has what was measured"
            + " up to the last checkpoint.");
  }
}
