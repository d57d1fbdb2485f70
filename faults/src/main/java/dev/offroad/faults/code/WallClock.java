package dev.offroad.faults.code;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.campaign.Skipped;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.Running;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.faults.kill.CountingJob;
import dev.offroad.faults.kill.ProgressLog;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time of day jumps, by libfaketime. The clock that calls are timed by is none of it; where
 * that one jumps is tested with a clock that is moved by hand.
 */
public final class WallClock {

  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final String LIBRARY = "faketime/libfaketimeMT.so.1";
  private static final String[] JUMPS = {"-2d", "+400d", "-20y", "+3s", "-1h"};
  private static final int EACH_MILLIS = 200;
  private static final int CODE = 3;

  private WallClock() {}

  /**
   * The fault.
   *
   * @return one
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "the time of day jumps",
            "by days, hours and years, forwards and back, between checkpoints",
            "full report, `finished`, in one set of files; the wall time and the calls are the true ones",
            1,
            5,
            WallClock::jump));
  }

  private static void jump(Round round) throws IOException {
    Path time = Files.writeString(round.folder().resolve("time"), "+0d\n");
    Path log = round.folder().resolve("progress.log");
    Job counting =
        new Job(CountingJob.class, round.folder())
            .by(
                "env",
                "LD_PRELOAD=" + library(),
                "FAKETIME_TIMESTAMP_FILE=" + time,
                "FAKETIME_NO_CACHE=1",
                "FAKETIME_FORCE_MONOTONIC_FIX=1",
                "DONT_FAKE_MONOTONIC=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1")
            .setting("checkpoint", "50ms")
            .arguments(log, 0, "exit");
    long start = System.nanoTime();
    try (Running job = counting.start()) {
      job.awaitRunFile();
      long before = System.nanoTime();
      for (String jump : JUMPS) {
        Files.writeString(time, jump + "\n");
        job.pause(EACH_MILLIS);
      }
      ProgressLog done = new ProgressLog(log, CountingJob.THREADS);
      long least = done.calls(0);
      job.tell();
      long after = System.nanoTime();
      Ended ended = job.end();
      Snapshot run = ended.finished(CODE);
      Expect.atLeast("calls", Runs.calls(run, CountingJob.section(0)), least);
      Expect.atMost("calls", Runs.calls(run, CountingJob.section(0)), done.calls(0) + 1);
      Expect.atLeast("wall time", run.wallNanos(), after - before);
      Expect.within("wall time", run.wallNanos(), Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private static Path library() throws IOException {
    try (Stream<Path> folders = Files.list(LIBRARIES)) {
      return folders
          .map(folder -> folder.resolve(LIBRARY))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new Skipped("libfaketime is not installed"));
    }
  }
}
