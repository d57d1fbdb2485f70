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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Disks that are full, or may not be written. */
public final class Disks {

  static final String ELSEWHERE =
      "the job's end is its own; one warning names a private folder; each report is whole, here or"
          + " there; the last checkpoint stays";

  private static final int MOST_KILOBYTES = 1024;
  private static final int LEAST_KILOBYTES = 64;
  private static final int ROOMY_KILOBYTES = 8 * 1024;
  private static final int GOES_ON_MILLIS = 300;
  private static final int MOST_MILLIS = 20_000;

  private Disks() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "full disk",
            "a tmpfs of 64 KB to 1 MB, full from the start",
            ELSEWHERE,
            1,
            20,
            Disks::full),
        new Fault(
            "disk fills up",
            "a tmpfs of 64 KB to 1 MB is filled after a checkpoint",
            ELSEWHERE,
            1,
            20,
            Disks::fillsUp),
        new Fault(
            "disk is freed again",
            "a tmpfs is filled after a checkpoint, and freed after some more",
            "one warning; checkpoints go back to the folder; the full report, `finished`, is in it",
            1,
            10,
            Disks::freed),
        new Fault(
            "read-only disk",
            "a tmpfs is mounted read-only after a checkpoint",
            ELSEWHERE,
            1,
            10,
            Disks::readOnly));
  }

  /** A steady job with a checkpoint each 50 ms. */
  static Job job(Round round) {
    return new Job(SteadyJob.class, round.folder()).setting("checkpoint", "50ms").arguments(20);
  }

  private static int kilobytes(Round round) {
    return LEAST_KILOBYTES + round.random().nextInt(MOST_KILOBYTES - LEAST_KILOBYTES);
  }

  private static void full(Round round) throws IOException {
    Job job = job(round);
    try (Tmpfs disk = Tmpfs.at(job.output(), kilobytes(round))) {
      disk.fill();
      try (Running running = job.start()) {
        running.await("ready");
        running.pause(GOES_ON_MILLIS);
        running.tell();
        Elsewhere.check(running.end(), job.temporary());
      }
    }
  }

  private static void fillsUp(Round round) throws IOException {
    Job job = job(round);
    try (Tmpfs disk = Tmpfs.at(job.output(), kilobytes(round));
        Running running = job.start()) {
      Path file = running.awaitRunFile();
      running.pause(round.random().nextInt(GOES_ON_MILLIS));
      disk.fill();
      running.pause(GOES_ON_MILLIS);
      OutputFolder.read(file);
      running.tell();
      Elsewhere.check(running.end(), job.temporary());
    }
  }

  private static void freed(Round round) throws IOException {
    Job job = job(round);
    try (Tmpfs disk = Tmpfs.at(job.output(), ROOMY_KILOBYTES);
        Running running = job.start()) {
      Path file = running.awaitRunFile();
      disk.fill();
      awaitElsewhere(running, job);
      Instant before = Files.getLastModifiedTime(file).toInstant();
      disk.free();
      long start = System.nanoTime();
      while (Files.getLastModifiedTime(file).toInstant().equals(before)) {
        Expect.within("the way back", System.nanoTime() - start, Duration.ofMillis(MOST_MILLIS));
        running.pause(1);
      }
      round.longest("back after", System.nanoTime() - start);
      running.tell();
      Ended ended = running.end();
      Elsewhere.checkJob(ended);
      Expect.equal("warnings " + ended.warnings(), ended.warnings().size(), 1);
      Snapshot run = ended.output().finished();
      Expect.equal("calls", Runs.calls(run, SteadyJob.STEP), Elsewhere.done(ended));
    }
  }

  /** Waits until a checkpoint has gone to a private folder. */
  static void awaitElsewhere(Running running, Job job) throws IOException {
    long start = System.nanoTime();
    while (Elsewhere.folders(job.temporary()).isEmpty()) {
      Expect.within(
          "the way to a private folder", System.nanoTime() - start, Duration.ofMillis(MOST_MILLIS));
      running.pause(1);
    }
  }

  private static void readOnly(Round round) throws IOException {
    Job job = job(round);
    try (Tmpfs disk = Tmpfs.at(job.output(), ROOMY_KILOBYTES);
        Running running = job.start()) {
      Path file = running.awaitRunFile();
      disk.makeReadOnly();
      awaitElsewhere(running, job);
      OutputFolder.read(file);
      running.tell();
      Elsewhere.check(running.end(), job.temporary());
    }
  }
}
