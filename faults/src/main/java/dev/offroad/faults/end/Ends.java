package dev.offroad.faults.end;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.Machine;
import dev.offroad.faults.jvm.Running;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.faults.kill.CountingJob;
import dev.offroad.faults.kill.ProgressLog;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Ends of a job that its report comes after. */
public final class Ends {

  private static final int TERMINATED = 128 + 15;
  private static final int INTERRUPTED = 128 + 2;
  private static final int EXITED = 3;

  /** More open calls are not listed. */
  private static final int MOST_OPEN = 1000;

  private static final Duration MOST_LATER = Duration.ofSeconds(2);
  private static final String FULL =
      "the full report, `finished`: text, page, run file; no call is missing; no warning";

  private Ends() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "SIGTERM in a checkpoint",
            "2,000 sections, checkpoints each 1 to 5 ms",
            FULL,
            1,
            30,
            round -> counting(round, 1 + round.random().nextInt(5), 2000, "TERM", TERMINATED)),
        new Fault(
            "SIGINT in a checkpoint",
            "2,000 sections, checkpoints each 1 to 5 ms",
            FULL,
            1,
            30,
            round -> counting(round, 1 + round.random().nextInt(5), 2000, "INT", INTERRUPTED)),
        new Fault(
            "System.exit",
            "by measured calls of two threads at once",
            FULL,
            1,
            10,
            round -> counting(round, 50, 0, "exit", EXITED)),
        new Fault(
            "uncaught exception",
            "out of a measured call of the main thread",
            FULL + "; the exception is the job's own",
            1,
            10,
            Ends::thrown),
        new Fault(
            "other shutdown hooks",
            "two hooks and a daemon thread make measured calls while the report is made",
            FULL + "; the hooks come to their end; exit takes 2 s more at most",
            1,
            10,
            Ends::hooks),
        new Fault(
            "2,000 threads at exit",
            "each with three calls open; on JDK 21 and newer as many virtual threads, too",
            FULL + "; exit takes at most 2 s more than with Offroad off",
            1,
            5,
            Ends::threads));
  }

  private static void counting(Round round, int interval, int sections, String how, int code)
      throws IOException {
    Path log = round.folder().resolve("progress.log");
    boolean signal = code > Ended.SIGNAL;
    Job counting =
        new Job(CountingJob.class, round.folder())
            .by("env", "--default-signal=INT,TERM")
            .setting("checkpoint", interval + "ms")
            .arguments(log, sections, signal ? "wait" : how);
    try (Running job = counting.start()) {
      job.awaitRunFile();
      job.pause(round.random().nextInt(300));
      ProgressLog done = new ProgressLog(log, CountingJob.THREADS);
      long[] before = {done.calls(0), done.calls(1)};
      if (signal) {
        job.signal(how);
      } else {
        job.tell();
      }
      Snapshot run = job.end().finished(code);
      for (int thread = 0; thread < CountingJob.THREADS; thread++) {
        long known = Runs.calls(run, CountingJob.section(thread));
        Expect.atLeast("calls of " + CountingJob.section(thread), known, before[thread]);
        Expect.atMost("calls in the report", known, done.calls(thread) + 1);
      }
    }
  }

  private static void thrown(Round round) throws IOException {
    Path log = round.folder().resolve("progress.log");
    Job counting =
        new Job(CountingJob.class, round.folder())
            .setting("checkpoint", "50ms")
            .arguments(log, 0, "throw");
    try (Running job = counting.start()) {
      job.awaitRunFile();
      job.tell();
      Ended ended = job.end();
      Snapshot run = ended.finished(1);
      Expect.contains("standard error", ended.err(), "IllegalStateException: the job's own");
      Expect.equal("errors of the call", Runs.errors(run, "fails"), 1);
      ProgressLog done = new ProgressLog(log, CountingJob.THREADS);
      for (int thread = 0; thread < CountingJob.THREADS; thread++) {
        long known = Runs.calls(run, CountingJob.section(thread));
        Expect.equal("calls of " + CountingJob.section(thread), known, done.calls(thread));
      }
    }
  }

  private static void hooks(Round round) throws IOException {
    try (Running job = new Job(HooksJob.class, round.folder()).start()) {
      job.await("ending");
      Ended ended = job.end();
      Snapshot run = ended.finished(HooksJob.CODE);
      long hooks = ended.out().lines().filter(line -> line.equals("hook done")).count();
      Expect.equal("hooks at their end", hooks, HooksJob.HOOKS);
      Expect.equal("calls of the job itself", Runs.calls(run, "job"), 1);
      long added = ended.nanos() - Duration.ofMillis(HooksJob.HOOK_MILLIS).toNanos();
      round.longest("exit after the hooks took", added);
      Expect.within("exit, without the hooks' own time", added, Machine.bound(MOST_LATER));
    }
  }

  private static void threads(Round round) throws IOException {
    long off = exit(new Job(ThreadsJob.class, round.folder()).setting("enabled", "false")).nanos();
    Ended ended = exit(new Job(ThreadsJob.class, round.folder()));
    Snapshot run = ended.finished(0);
    int each = ThreadsJob.THREADS;
    int all = ThreadsJob.withVirtual() ? 2 * each : each;
    Expect.equal("threads", run.threads().stream().mapToLong(t -> t.threads()).sum(), all);
    Expect.equal("open calls that are listed", run.open().size(), MOST_OPEN);
    Expect.that(
        "three sections are open on each",
        run.open().stream().allMatch(call -> call.path().size() == ThreadsJob.DEPTH));
    round.longest("exit with Offroad took", ended.nanos());
    round.longest("exit without took", off);
    Expect.within("exit beyond that without", ended.nanos() - off, Machine.bound(MOST_LATER));
  }

  /** How long it takes from its last measured call to the end of its process. */
  private static Ended exit(Job job) throws IOException {
    try (Running running = job.start()) {
      running.await("ready");
      running.tell();
      return running.end();
    }
  }
}
