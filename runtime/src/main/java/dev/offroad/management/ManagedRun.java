package dev.offroad.management;

import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The run that the MXBean shows. Safe for use by any number of threads. */
public interface ManagedRun {

  /**
   * What was measured so far.
   *
   * @return a snapshot of now
   */
  Snapshot now();

  /**
   * Brings all reports up to date.
   *
   * @return the one for people; nothing where no report is asked for
   * @throws IOException when they cannot be written
   */
  Optional<Path> writeNow() throws IOException;

  /**
   * Where the run file is.
   *
   * @return nothing as long as there is none
   */
  Optional<Path> runFile();

  /** Lets later snapshots start from now. */
  void reset();
}
