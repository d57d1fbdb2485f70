package dev.offroad.run;

import dev.offroad.clock.NanoClock;
import dev.offroad.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Brings the reports up to date when somebody touches a file in their folder: {@code report-now}
 * asks all jobs that write there, {@code report-now-<pid>} one of them, which deletes it once it is
 * done. Used by one thread.
 */
final class Trigger implements LongSupplier {

  /** The file that all jobs answer. */
  static final String NAME = "report-now";

  /** How often it is looked for. */
  static final long EACH_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** However often somebody asks, nine tenths of the time pass without an answer. */
  private static final int PAUSES_FOR_EACH_ANSWER = 9;

  /** Of a file's time, and that of this machine. */
  private static final long TOLERANCE_MILLIS = 1_000;

  private final NanoClock clock;
  private final Path folder;
  private final FileTime since;
  private final Writer writer;
  private TouchedFile forAll;
  private TouchedFile forOne;

  /** One for a job that starts now, at a time in milliseconds of the system's clock. */
  Trigger(NanoClock clock, Path folder, long nowMillis, Writer writer) {
    this.clock = clock;
    this.folder = folder;
    this.since = FileTime.fromMillis(nowMillis - TOLERANCE_MILLIS);
    this.writer = writer;
  }

  /**
   * Looks once, and writes the reports where that is asked for.
   *
   * @return the nanoseconds until it is to look again
   */
  @Override
  public long getAsLong() {
    if (forAll == null) {
      findFiles();
    }
    boolean all = forAll.isTouched();
    boolean one = forOne.isTouched();
    if (!all && !one) {
      return EACH_NANOS;
    }
    long start = clock.nanoTime();
    try {
      write();
    } finally {
      if (one) {
        forOne.deleteUnlessTouched();
      }
    }
    return Math.max(EACH_NANOS, PAUSES_FOR_EACH_ANSWER * (clock.nanoTime() - start));
  }

  /** Not before the first look, as a job of less than a second need not pay for it. */
  private void findFiles() {
    forAll = new TouchedFile(folder.resolve(NAME), since);
    long pid = ProcessHandle.current().pid();
    // One that an earlier process of this number left is answered, too, and so taken away.
    forOne = new TouchedFile(folder.resolve(NAME + "-" + pid), FileTime.fromMillis(0));
  }

  private void write() {
    try {
      writer.write();
    } catch (IOException e) {
      Console.warnOnce(
          NAME,
          "the reports that a touched "
              + NAME
              + " asks for could not be written: "
              + e
              + ". Set offroad.output to a folder that can be written.");
    }
  }

  /** Writes the reports as they are now. */
  interface Writer {
    void write() throws IOException;
  }
}
