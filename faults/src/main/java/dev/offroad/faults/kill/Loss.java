package dev.offroad.faults.kill;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Holds the calls of a run file against those that the job logged by itself. What is lost is the
 * time from the last call that the file knows to the last one that the log knows. It may be the
 * interval and one checkpoint. A checkpoint is the time from the snapshot to the last byte of its
 * file: of the file that is there, or the longest that was seen in a round before. Where it takes
 * more than half of the interval, the next one begins later, so that half of the time passes
 * without one. What a thread of the same job that only slept woke too late comes on top: the
 * machine, not the checkpoint, has taken it.
 */
final class Loss {

  private static final long MILLI = 1_000_000;
  private static final String CHECKPOINT = "one checkpoint in microseconds";

  private final Round round;
  private final long intervalNanos;

  Loss(Round round, int intervalMillis) {
    this.round = round;
    this.intervalNanos = intervalMillis * MILLI;
  }

  static Path log(Round round) {
    return round.folder().resolve("progress.log");
  }

  /**
   * Notes how long the first checkpoint of a job took, which is as a rule the longest: its code
   * runs for the first time, and the probes are calibrated.
   */
  void seeFirst(Path file) throws IOException {
    see(file, 1);
  }

  /** Notes how long the next so many checkpoints that are seen took. */
  void see(Path file, int checkpoints) throws IOException {
    FileTime last = null;
    for (int seen = 0; seen < checkpoints; ) {
      FileTime before = Files.getLastModifiedTime(file);
      Snapshot run = OutputFolder.read(file);
      if (!before.equals(last) && before.equals(Files.getLastModifiedTime(file))) {
        round.most(CHECKPOINT, checkpointNanos(run, file) / 1000);
        last = before;
        seen++;
      }
    }
  }

  /** Checks what a job left. */
  void check(Ended ended) throws IOException {
    Expect.atMost("leftover parts", ended.output().ending(".part").size(), 1);
    Expect.equal("texts and pages", ended.output().ending(".txt").size(), 0);
    Path file = ended.output().ending(".json").get(0);
    Snapshot run = ended.output().run();
    Expect.equal("state", run.state(), RunState.RUNNING);
    long checkpoint = checkpointNanos(run, file);
    ProgressLog log = new ProgressLog(log(round), CountingJob.THREADS);
    long lost = 0;
    for (int thread = 0; thread < CountingJob.THREADS; thread++) {
      long known = Runs.calls(run, CountingJob.section(thread));
      Expect.atMost("calls in the file", known, log.calls(thread) + 1);
      lost = Math.max(lost, log.lostNanos(thread, known));
    }
    round.longest("lost, of " + intervalNanos / MILLI + " ms", lost);
    round.most(CHECKPOINT, checkpoint / 1000);
    round.longest("a sleeper was late by", log.late());
    long one = round.mostSoFar(CHECKPOINT) * 1000;
    long most = Math.max(intervalNanos, 2 * one) + one + log.late();
    Expect.within("lost", lost, Duration.ofNanos(most));
  }

  /** From the snapshot to the last byte of its file. */
  private static long checkpointNanos(Snapshot run, Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return Math.max(0, Duration.between(run.endedAt(), written).toNanos());
  }
}
