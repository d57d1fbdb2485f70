package dev.offroad.cli.watch;

import dev.offroad.snapshot.Snapshot;
import java.nio.file.Path;

/** Asks a running job to bring its run file up to date. */
interface Asker {

  /** For who takes what the job writes by itself. */
  Asker NOBODY = (runFile, running) -> "";

  /**
   * Asks, and waits a little for the answer.
   *
   * @param runFile the job's run file
   * @param running what was in it
   * @return why the file is not up to date, as the end of a sentence; empty where it is
   */
  String ask(Path runFile, Snapshot running) throws InterruptedException;
}
