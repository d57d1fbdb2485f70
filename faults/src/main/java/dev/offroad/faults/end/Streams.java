package dev.offroad.faults.end;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.input.SmallJob;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.Machine;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Running;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Standard error that is no use, and folders that are used by several at once. */
public final class Streams {

  private static final Duration MOST_LATER = Duration.ofSeconds(2);

  /** It gives threads in the system 0.3 s to come back. */
  private static final Duration MOST_OF_JVM = Duration.ofMillis(500);

  private static final int JVMS = 4;

  /** So that what Offroad begins after five seconds begins while it is waited for. */
  private static final int MILLIS_BEFORE_LATER_WORK = 3_500;

  /** So long that Offroad measures the short calls in bursts. */
  private static final int MILLIS_BEFORE_BURSTS = 36_000;

  private static final int ROUND_OF_BURSTS = 9;
  private static final String FILES = "the job's end is its own; all files are whole, `finished`";

  private Streams() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "standard error is closed",
            "by the job, and before the JVM started",
            FILES,
            2,
            10,
            Streams::closed),
        new Fault(
            "System.err throws, or is null",
            "whatever is printed",
            FILES,
            2,
            10,
            round -> ended(round, round.number() % 2 == 0 ? "throws" : "null")),
        new Fault(
            "nobody reads standard error",
            "a pipe that is full; a thread of the job waits for it, too, and another goes on",
            FILES + "; exit takes at most 2 s more than with a reader, what it takes the JVM apart",
            1,
            10,
            round -> late(round, "filled", Redirect.PIPE)),
        new Fault(
            "System.err never comes back",
            "a stream of the job's turns in a loop for ever, and a thread goes on",
            FILES + "; exit takes at most 2 s more than with the JVM's own",
            1,
            10,
            round -> late(round, "turning", Redirect.DISCARD)),
        new Fault(
            "JVMs in one folder",
            "four are started at once, checkpoints each 5 ms",
            "each has its own three files",
            1,
            10,
            Streams::together),
        new Fault(
            "class loaders in one JVM",
            "two have a runtime each, the same job, second and process",
            "each has its own three files",
            1,
            5,
            Streams::loaders));
  }

  private static Job job(Round round, String how) {
    return job(round, how, 0);
  }

  private static Job job(Round round, String how, int millis) {
    return new Job(StreamsJob.class, round.folder()).arguments(how, millis);
  }

  private static void closed(Round round) throws IOException {
    if (round.number() % 2 == 0) {
      ended(round, "closed");
    } else {
      check(end(job(round, "as-it-is").by("bash", "-c", "exec \"$@\" 2>&-", "bash")));
    }
  }

  private static void ended(Round round, String how) throws IOException {
    check(end(job(round, how)));
  }

  /** A JVM whose own thread stands still in the system is later, too: it waits for that. */
  private static void late(Round round, String how, Redirect standardError) throws IOException {
    int millis = millisBefore(round);
    Ended late = end(job(round, how, millis).standardError(standardError));
    check(late, StreamsJob.SECTIONS + 1);
    String output = round.folder() + "/in-time";
    Ended inTime = end(job(round, "as-it-is", millis).setting("output", output));
    Ended off = end(withoutOffroad(round, "as-it-is"));
    Ended lateOff = end(withoutOffroad(round, how).standardError(standardError));
    Expect.equal("exit codes without Offroad", off.exitCode() + lateOff.exitCode(), 0);
    long itself = Math.max(0, lateOff.nanos() - off.nanos());
    long later = late.nanos() - inTime.nanos() - itself;
    round.longest("exit later by", later);
    round.longest("the JVM itself later by", itself);
    Expect.within("the JVM itself later by", itself, Machine.bound(MOST_OF_JVM));
    Expect.within("exit later by", later, Machine.bound(MOST_LATER));
  }

  private static int millisBefore(Round round) {
    if (round.number() == ROUND_OF_BURSTS) {
      return MILLIS_BEFORE_BURSTS;
    }
    return MILLIS_BEFORE_LATER_WORK - round.random().nextInt(1 + 300 * round.number());
  }

  private static Job withoutOffroad(Round round, String how) {
    return job(round, how, 1).setting("enabled", "false");
  }

  private static Ended end(Job job) throws IOException {
    try (Running running = job.start()) {
      running.await("ready");
      running.tell();
      return running.end();
    }
  }

  private static void check(Ended ended) throws IOException {
    check(ended, StreamsJob.SECTIONS);
  }

  private static void check(Ended ended, int sections) throws IOException {
    Expect.equal("exit code, with standard error " + ended.err(), ended.exitCode(), 0);
    Snapshot run = ended.output().finished();
    Expect.equal("sections", run.sections().size(), sections);
  }

  private static void together(Round round) throws IOException {
    Running[] jobs = new Running[JVMS];
    try {
      for (int i = 0; i < JVMS; i++) {
        jobs[i] =
            new Job(SmallJob.class, round.folder())
                .setting("checkpoint", "5ms")
                .standardError(Redirect.to(round.folder().resolve("err-" + i).toFile()))
                .start();
      }
      OutputFolder folder = null;
      for (int i = 0; i < JVMS; i++) {
        Ended ended = jobs[i].end();
        String err = Files.readString(round.folder().resolve("err-" + i));
        Expect.equal("exit code, with standard error " + err, ended.exitCode(), 0);
        Expect.that("no warning in " + err, !err.contains("[offroad] warning: "));
        folder = ended.output();
      }
      ownFiles(folder, JVMS, "inner");
    } finally {
      for (Running job : jobs) {
        job.close();
      }
    }
  }

  private static void loaders(Round round) throws IOException {
    Ended ended = new Job(LoadersJob.class, round.folder()).setting("checkpoint", "20ms").run();
    Expect.equal("exit code, with standard error " + ended.err(), ended.exitCode(), 0);
    Expect.equal("warnings", ended.warnings(), List.of());
    ownFiles(ended.output(), LoadersJob.LOADERS, LoadersJob.SECTION);
  }

  private static void ownFiles(OutputFolder folder, int runs, String section) throws IOException {
    Expect.equal("files " + folder.ending(""), folder.ending("").size(), 3 * runs);
    for (Path file : folder.ending(".json")) {
      Snapshot run = OutputFolder.read(file);
      Expect.equal("state", run.state(), RunState.FINISHED);
      Expect.equal("calls of its own", Runs.calls(run, section), 1);
    }
  }
}
