package dev.offroad.faults.disk;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Running;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Limits of the process that leave no room for files. */
public final class Limits {

  private static final int SECTIONS_OF_A_LONG_FILE = 400;
  private static final int GOES_ON_MILLIS = 300;

  private Limits() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "full file table",
            "ulimit -n 64, all files open to the end",
            Elsewhere.ON_STANDARD_ERROR + "; the last checkpoint stays",
            1,
            10,
            Limits::noFiles),
        new Fault(
            "full file table, freed again",
            "ulimit -n 64, all files open for some checkpoints",
            "a warning of each place that failed; the full report, `finished`, is in the folder",
            1,
            10,
            Limits::filesAgain),
        new Fault(
            "limit of a file's size",
            "ulimit -f 16: no report fits",
            Elsewhere.ON_STANDARD_ERROR,
            1,
            10,
            Limits::tooLarge));
  }

  private static Running withFewFiles(Round round, String way) throws IOException {
    return Disks.job(round).fromJars().limited("-n 64").arguments(way).start();
  }

  private static void noFiles(Round round) throws IOException {
    try (Running running = withFewFiles(round, "full")) {
      Path file = running.awaitRunFile();
      running.tell();
      running.await("full");
      running.pause(GOES_ON_MILLIS);
      running.tell();
      Elsewhere.checkStandardError(running.end());
      OutputFolder.read(file);
    }
  }

  private static void filesAgain(Round round) throws IOException {
    try (Running running = withFewFiles(round, "freed")) {
      running.awaitRunFile();
      running.tell();
      running.await("full");
      running.pause(GOES_ON_MILLIS);
      running.tell();
      running.await("freed");
      running.tell();
      Ended ended = running.end();
      Elsewhere.checkJob(ended);
      Expect.atMost("warnings " + ended.warnings(), ended.warnings().size(), 2);
      Snapshot run = ended.output().finished();
      Expect.equal("calls", Runs.calls(run, SteadyJob.STEP), Elsewhere.done(ended));
    }
  }

  private static void tooLarge(Round round) throws IOException {
    Job job =
        new Job(SteadyJob.class, round.folder())
            .setting("checkpoint", "50ms")
            .standardError(ProcessBuilder.Redirect.PIPE)
            .limited("-f 16")
            .arguments(SECTIONS_OF_A_LONG_FILE);
    try (Running running = job.start()) {
      running.await("ready");
      running.pause(GOES_ON_MILLIS);
      running.tell();
      Elsewhere.checkStandardError(running.end());
    }
  }
}
