package dev.offroad.faults.code;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.Machine;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Running;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Heaps that are full. */
public final class HeapFaults {

  private static final int SECOND_MILLIS = 1_000;

  /** Two seconds after its start Offroad practises what it does at the end. */
  private static final int PRACTICE_MILLIS = 1_900;

  private static final int PRACTICE_TAKES_MILLIS = 400;

  /** What failed is tried again after one second, two, and so on. */
  private static final Duration MOST_TO_CHECKPOINT = Duration.ofSeconds(20);

  private static final int LOOK_MILLIS = 20;

  /** Those that last as long as the job, but for the one that has practised by then. */
  private static final String THREADS = "[offroad-checkpoint, offroad-course, offroad-trigger]";

  private static final String UNTOUCHED = "the measured code notices nothing of Offroad; ";

  private HeapFaults() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "heap full, caught",
            "5 times (long form: 50), not in the first second; 4,000 measured calls while it is full",
            UNTOUCHED
                + "full report, `finished`; it says so where measuring stopped, and is exact where not",
            1,
            10,
            HeapFaults::heapCaught),
        new Fault(
            "heap full, large",
            "160 MB, 5 times, begun at a random time while Offroad practises the report",
            UNTOUCHED + "full report, `finished`; it says so where measuring stopped",
            2,
            30,
            HeapFaults::heapOfPractice),
        new Fault(
            "heap full, freed",
            "3 seconds (long form: 6), then the job goes on and is killed",
            "checkpoints go on: the run file has the call that came next; no thread of Offroad's is"
                + " missing, nor is the MXBean",
            1,
            10,
            HeapFaults::heapFreed),
        new Fault(
            "heap full, uncaught",
            "the main thread ends by it",
            "full report, `finished`; it says so where measuring stopped; exit code 1",
            1,
            10,
            HeapFaults::heapUncaught),
        new Fault(
            "heap full at the end",
            "it stays full while the report is made",
            "a readable run file, of the end or of the last checkpoint; a warning for what is missing",
            1,
            10,
            HeapFaults::heapHeld));
  }

  private static void heapCaught(Round round) throws IOException {
    int times = round.inFull() ? 50 : 5;
    caught(round, heap(round, "caught", times, SECOND_MILLIS), times);
  }

  private static void heapOfPractice(Round round) throws IOException {
    int times = 5;
    int first = PRACTICE_MILLIS + round.random().nextInt(PRACTICE_TAKES_MILLIS);
    caught(round, heap(round, "caught", times, first).option("-Xmx160m"), times);
  }

  private static void caught(Round round, Job job, int times) throws IOException {
    Ended ended = job.run();
    Expect.that(ended.out(), !ended.out().contains("harmed"));
    Expect.equal("exit code", ended.exitCode(), 0);
    // Not a collection for each call: a measurement that has stopped asks for no memory.
    Expect.within("the job", ended.nanos(), Machine.bound(Duration.ofSeconds(10 + 2L * times)));
    Expect.equal(
        "sum", CodeFaults.number(ended.out(), "sum "), (long) times * HeapJob.CALLS_WHEN_FULL + 1);
    Expect.atMost("warnings " + ended.warnings(), ended.warnings().size(), 1);
    Snapshot run = ended.output().finished();
    if (!stopped(round, run)) {
      Expect.equal("calls after it", Runs.callsAtRoot(run, "last"), 1);
      Expect.equal("calls that filled the heap", Runs.errors(run, "fill"), times);
    }
  }

  private static void heapFreed(Round round) throws IOException {
    int seconds = round.inFull() ? 6 : 3;
    Job job = heap(round, "freed", seconds, SECOND_MILLIS).setting("checkpoint", "500ms");
    try (Running running = job.start()) {
      running.awaitRunFile();
      running.await("freed");
      long start = System.nanoTime();
      while (Runs.calls(new OutputFolder(job.output()).run(), "next") == 0) {
        Expect.within("the next checkpoint", System.nanoTime() - start, MOST_TO_CHECKPOINT);
        running.pause(LOOK_MILLIS);
      }
      round.longest("until the next checkpoint", System.nanoTime() - start);
      running.tell();
      running.await("threads " + THREADS);
      running.await("bean");
      running.kill();
      Expect.equal("exit code", running.end().exitCode(), Ended.KILLED);
    }
  }

  private static void heapUncaught(Round round) throws IOException {
    Ended ended = heap(round, "uncaught", 1, SECOND_MILLIS).run();
    Expect.equal("exit code", ended.exitCode(), 1);
    Snapshot run = ended.output().finished();
    Expect.contains("standard error", ended.err(), "java.lang.OutOfMemoryError");
    if (!stopped(round, run)) {
      Expect.equal("errors", Runs.errors(run, "fill"), 1);
    }
  }

  /** Whether the report says that figures may be missing. */
  private static boolean stopped(Round round, Snapshot run) {
    boolean stopped = !run.warnings().isEmpty();
    round.count("rounds in which measuring stopped, and the report says so", stopped ? 1 : 0);
    return stopped;
  }

  private static void heapHeld(Round round) throws IOException {
    Ended ended;
    try (Running job =
        heap(round, "held", 1, SECOND_MILLIS).setting("checkpoint", "20ms").start()) {
      job.awaitRunFile();
      job.tell();
      ended = job.end();
    }
    Expect.equal("exit code", ended.exitCode(), 1);
    Expect.contains("standard error", ended.err(), "java.lang.OutOfMemoryError");
    Snapshot run = ended.output().run();
    boolean finished = run.state() == RunState.FINISHED;
    round.count("run files of the end", finished ? 1 : 0);
    round.count("run files of a checkpoint", finished ? 0 : 1);
    if (ended.warnings().isEmpty()) {
      ended.output().finished();
    }
    Expect.atMost("leftover parts", ended.output().ending(".part").size(), 0);
  }

  private static Job heap(Round round, String how, int times, int firstMillis) {
    return new Job(HeapJob.class, round.folder())
        .option("-Xmx32m")
        .arguments(how, times, firstMillis);
  }
}
