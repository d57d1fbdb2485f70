package dev.offroad.cli.watch;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where the run file comes from. */
interface RunSource {

  /** What the user named, in one line. */
  String name();

  /** The run file to show now; nothing where there is none yet. */
  Optional<Found> newest() throws IOException;

  /**
   * Asks to look for another file from now on.
   *
   * @param file what is not to be shown
   * @return whether there may be another one
   */
  boolean passOver(Path file);

  /** Reads a run file. */
  Snapshot read(Path file) throws RunFileProblem;

  /**
   * A file as it was.
   *
   * @param file the file
   * @param modified when it was last written
   * @param size its size in bytes
   */
  record Found(Path file, Instant modified, long size) {}
}
