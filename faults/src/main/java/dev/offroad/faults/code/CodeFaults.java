package dev.offroad.faults.code;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.campaign.Skipped;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.faults.jvm.VirtualThreads;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Faults of measured code. */
public final class CodeFaults {

  private static final String UNTOUCHED = "the measured code notices nothing of Offroad; ";

  private CodeFaults() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "stack overflow",
            "a measured recursion overflows 300 times (long form: 10,000); budget 3 % and exact",
            UNTOUCHED
                + "what comes after it is counted exactly and at its place; the balance closes",
            2,
            4,
            round -> overflow(round, "platform")),
        new Fault(
            "stack overflow, virtual thread",
            "the same",
            UNTOUCHED
                + "what comes after it is counted exactly and at its place; the balance closes",
            1,
            4,
            round -> {
              if (!VirtualThreads.areThere()) {
                throw new Skipped("virtual threads are there on JDK 21 and newer");
              }
              overflow(round, "virtual");
            }),
        new Fault(
            "exceptions of every kind",
            "11 kinds and null, through calls of 8 kinds",
            "the same object arrives, untouched; each is counted as an error",
            1,
            3,
            CodeFaults::throwables),
        new Fault(
            "interrupted threads",
            "call snapshot, report and the close of a job",
            "whole files; the threads stay interrupted; no warning",
            1,
            3,
            CodeFaults::interrupts));
  }

  private static void overflow(Round round, String thread) throws IOException {
    int times = round.inFull() ? 10_000 : 300;
    Ended ended =
        new Job(RecursionJob.class, round.folder())
            .setting("budget", round.number() % 2 == 0 ? "3%" : "exact")
            .option("-Xss512k")
            .arguments(thread, times)
            .run();
    Snapshot run = ended.finished(0);
    Expect.equal("open calls", run.open().size(), 0);
    Expect.equal("calls around", Runs.calls(run, RecursionJob.AROUND), times);
    Expect.equal("of which by exception", Runs.errors(run, RecursionJob.AROUND), times);
    Expect.equal("calls after", Runs.callsAtRoot(run, RecursionJob.AFTER), times);
    long begun = number(ended.out(), "begun ");
    long counted = Runs.calls(run, "Recursion.descend");
    Expect.atMost("counted calls of the recursion", counted, begun + times);
    Expect.atLeast("counted calls of the recursion", counted, begun - 10L * times);
    round.most("calls of one recursion", begun / times);
  }

  private static void throwables(Round round) throws IOException {
    int times = round.inFull() ? 5000 : 100;
    Ended ended = new Job(ThrowablesJob.class, round.folder()).arguments(times).run();
    untouched(ended);
    Snapshot run = ended.finished(0);
    long thrown = number(ended.out(), "thrown ");
    Expect.equal("thrown", thrown, times * 11L);
    Expect.equal("open calls", run.open().size(), 0);
    // By itself, around others, and around a resource; null each time, too.
    Expect.equal("errors of run", Runs.errors(run, "run"), 3 * (thrown + times));
    Expect.equal("errors of call", Runs.errors(run, "call"), 2 * (thrown + times));
    Expect.equal("errors of a method", Runs.errors(run, "Thrower.method"), 2 * (thrown + times));
    Expect.equal("errors of a shim", Runs.errors(run, "Thrower.shim"), thrown + times);
    Expect.equal("calls of enter", Runs.calls(run, "enter"), thrown + times);
  }

  private static void interrupts(Round round) throws IOException {
    int times = round.inFull() ? 50 : 2;
    Path asked = Files.createDirectory(round.folder().resolve("asked"));
    Ended ended =
        new Job(InterruptsJob.class, round.folder())
            .setting("checkpoint", "0")
            .arguments(asked, times)
            .run();
    untouched(ended);
    Expect.equal("exit code, with standard error " + ended.err(), ended.exitCode(), 0);
    Expect.equal("warnings", ended.warnings(), List.of());
    OutputFolder reports = new OutputFolder(asked);
    Expect.equal("files that were asked for", reports.ending("").size(), 3 * times);
    Expect.equal("files of jobs and of the run", ended.output().ending("").size(), 3 + 3 * times);
    for (Path file : Stream.of(reports, ended.output()).flatMap(CodeFaults::runFiles).toList()) {
      Expect.atLeast("calls", Runs.calls(OutputFolder.read(file), "work"), 1);
    }
  }

  private static Stream<Path> runFiles(OutputFolder folder) {
    try {
      return folder.ending(".json").stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void untouched(Ended ended) {
    Expect.that(ended.out(), !ended.out().contains("harmed"));
  }

  /** The number behind some words on standard output. */
  static long number(String out, String words) {
    return out.lines()
        .filter(line -> line.startsWith(words))
        .mapToLong(line -> Long.parseLong(line.substring(words.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line '" + words + "' in: " + out));
  }
}
