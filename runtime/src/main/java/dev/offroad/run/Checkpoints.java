package dev.offroad.run;

import dev.offroad.console.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Brings the run file up to date while the job runs, so that a job that is killed leaves what it
 * had measured by then. A file that cannot be written costs one warning, and is tried again: a disk
 * that is full now may not be so in an hour. Used by one thread.
 */
final class Checkpoints implements LongSupplier {

  private final long intervalNanos;
  private final Writer writer;

  Checkpoints(Duration interval, Writer writer) {
    this.intervalNanos = interval.toNanos();
    this.writer = writer;
  }

  /**
   * Writes the file once.
   *
   * @return the nanoseconds after which it is to be written again
   */
  @Override
  public long getAsLong() {
    try {
      writer.write();
    } catch (IOException e) {
      Console.warnOnce(
          "checkpoint",
          "the run file could not be brought up to date, "
              + e.getMessage()
              + ": if the job were killed now, nothing would be left of it. It is tried again and"
              + " again. "
              + FilesOfRun.mend());
    }
    return intervalNanos;
  }

  /** Writes the run file as it is now. */
  interface Writer {
    void write() throws IOException;
  }
}
