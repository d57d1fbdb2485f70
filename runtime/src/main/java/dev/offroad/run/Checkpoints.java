package dev.offroad.run;

import dev.offroad.clock.NanoClock;
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

  private final NanoClock clock;
  private final long intervalNanos;
  private final Writer writer;

  Checkpoints(NanoClock clock, Duration interval, Writer writer) {
    this.clock = clock;
    this.intervalNanos = interval.toNanos();
    this.writer = writer;
  }

  /**
   * Writes the file once.
   *
   * @return the nanoseconds until it is to be written again: so many that files are an interval
   *     apart, and that at least half of the time passes between them
   */
  @Override
  public long getAsLong() {
    long start = clock.nanoTime();
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
    long took = clock.nanoTime() - start;
    return Math.max(intervalNanos - took, took);
  }

  /** Writes the run file as it is now. */
  interface Writer {
    void write() throws IOException;
  }
}
