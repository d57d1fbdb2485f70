package dev.offroad.faults.kill;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.CommandLine;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Ends of a job that no shutdown hook sees. */
public final class Kills {

  private static final int HALTED = 7;
  private static final int ABORTED = 128 + 6;
  private static final int EXIT_ON_OUT_OF_MEMORY = 3;
  private static final int SEEN = 4;
  private static final int[] INTERVALS = {200, 500, 1000};
  private static final String LEFT =
      "a readable run file, `running`; lost is at most the interval (twice the time of a checkpoint,"
          + " where that is longer) and one checkpoint";

  private Kills() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "kill -9",
            "at a random time, checkpoints each 200, 500 and 1,000 ms",
            LEFT + "; `report` reads it; one leftover part at most",
            3,
            100,
            Kills::killed),
        new Fault(
            "kill -9 in a checkpoint",
            "2,000 sections, checkpoints each 1 to 5 ms, so that most kills meet one",
            LEFT + "; one leftover part at most",
            3,
            100,
            Kills::killedInCheckpoint),
        new Fault(
            "Runtime.halt", "by a measured call at a random time", LEFT, 1, 10, Kills::halted),
        new Fault(
            "crash of the JVM", "by signal SEGV at a random time", LEFT, 1, 10, Kills::crashed),
        new Fault(
            "crash on OutOfMemoryError",
            "-XX:+CrashOnOutOfMemoryError, heap full",
            LEFT,
            1,
            10,
            round -> exhausted(round, "-XX:+CrashOnOutOfMemoryError", ABORTED)),
        new Fault(
            "exit on OutOfMemoryError",
            "-XX:+ExitOnOutOfMemoryError, heap full",
            LEFT,
            1,
            10,
            round -> exhausted(round, "-XX:+ExitOnOutOfMemoryError", EXIT_ON_OUT_OF_MEMORY)));
  }

  private static void killed(Round round) throws IOException {
    int interval = INTERVALS[round.number() % INTERVALS.length];
    Loss loss = new Loss(round, interval);
    try (Running job = job(round, interval, 0, "wait").start()) {
      loss.seeFirst(job.awaitRunFile());
      job.pause(round.random().nextInt(2 * interval));
      job.kill();
      Ended ended = job.end();
      Expect.equal("exit code", ended.exitCode(), Ended.KILLED);
      loss.check(ended);
      String report = CommandLine.report(ended.output().ending(".json").get(0));
      Expect.contains("report", report, "running");
      Expect.contains("report", report, CountingJob.section(0));
    }
  }

  private static void killedInCheckpoint(Round round) throws IOException {
    int interval = 1 + round.random().nextInt(5);
    Loss loss = new Loss(round, interval);
    try (Running job = job(round, interval, 2000, "wait").start()) {
      job.await("ready");
      loss.see(job.awaitRunFile(), SEEN);
      job.pause(round.random().nextInt(500));
      job.kill();
      Ended ended = job.end();
      Expect.equal("exit code", ended.exitCode(), Ended.KILLED);
      round.count("killed while a part was written", ended.output().ending(".part").size());
      loss.check(ended);
    }
  }

  private static void halted(Round round) throws IOException {
    Loss loss = new Loss(round, 300);
    try (Running job = job(round, 300, 0, "halt").start()) {
      loss.seeFirst(job.awaitRunFile());
      job.pause(round.random().nextInt(600));
      job.tell();
      Ended ended = job.end();
      Expect.equal("exit code", ended.exitCode(), HALTED);
      loss.check(ended);
    }
  }

  private static void crashed(Round round) throws IOException {
    Loss loss = new Loss(round, 300);
    Job crashing = withoutCore(job(round, 300, 0, "wait"), round);
    try (Running job = crashing.start()) {
      loss.seeFirst(job.awaitRunFile());
      job.pause(round.random().nextInt(600));
      job.signal("SEGV");
      Ended ended = job.end();
      Expect.equal("exit code", ended.exitCode(), ABORTED);
      loss.check(ended);
    }
  }

  private static void exhausted(Round round, String option, int code) throws IOException {
    Loss loss = new Loss(round, 300);
    Job exhausted = withoutCore(job(round, 300, 0, "exhaust"), round);
    try (Running job = exhausted.option(option).option("-Xmx64m").start()) {
      loss.seeFirst(job.awaitRunFile());
      job.pause(round.random().nextInt(600));
      job.tell();
      Ended ended = job.end();
      Expect.equal("exit code", ended.exitCode(), code);
      loss.check(ended);
    }
  }

  private static Job withoutCore(Job job, Round round) {
    return job.limited("-c 0").option("-XX:ErrorFile=" + round.folder().resolve("crash.log"));
  }

  private static Job job(Round round, int interval, int sections, String end) throws IOException {
    Files.createDirectories(round.folder());
    return new Job(CountingJob.class, round.folder())
        .setting("checkpoint", interval + "ms")
        .arguments(Loss.log(round), sections, end);
  }
}
