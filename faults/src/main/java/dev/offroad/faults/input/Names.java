package dev.offroad.faults.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.CommandLine;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that come from data. */
public final class Names {

  private static final int MOST_SECTIONS = 10_000;
  private static final int MANY = 100_000;
  private static final int MOST_BYTES = 16 << 20;

  private Names() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "hostile names of sections and threads",
            "control characters, lone surrogates, paths, markup, formulas, a megabyte",
            "full report, `finished`; each format of the command line shows it, without control"
                + " characters; names that text can hold come back as they were",
            1,
            1,
            Names::hostile),
        new Fault(
            "hostile names of the job",
            "paths, control characters, options, 10,000 letters",
            "all files are in the folder, and nothing is beside it",
            3,
            7,
            Names::hostileJob),
        new Fault(
            "100,000 names of sections",
            "by Section.of, each called once",
            "10,000 are told apart, the others share one row: no call is missing; a line in the report says"
                + " so",
            1,
            3,
            Names::many));
  }

  private static void hostile(Round round) throws IOException {
    Ended ended = new Job(NamesJob.class, round.folder()).arguments(0).run();
    Snapshot run = ended.finished(0);
    Set<String> names = run.sections().stream().map(SectionInfo::name).collect(Collectors.toSet());
    for (String name : NamesJob.names()) {
      if (UTF_8.newEncoder().canEncode(name)) {
        Expect.that("section '" + name + "' is there", names.contains(name));
        Expect.equal("calls of '" + name + "'", Runs.calls(run, name), 1);
      }
    }
    Expect.equal("sections", names.size(), NamesJob.names().size() + 2);
    int threads = NamesJob.names().size();
    Expect.equal("calls on threads", Runs.calls(run, "on a thread"), threads);
    shown(Files.readString(ended.output().ending(".txt").get(0)), "text report");
    shown(ended.err(), "standard error");
    Path file = ended.output().ending(".json").get(0);
    for (String format : List.of("text", "markdown", "csv", "json", "html")) {
      CommandLine.Answer answer = CommandLine.run("report", file, "--format", format);
      Expect.equal("exit code of " + format + ": " + answer.err(), answer.code(), 0);
      if (format.equals("text") || format.equals("markdown")) {
        shown(answer.out(), format);
      }
    }
  }

  /** Nothing in it steers a terminal. */
  private static void shown(String text, String what) {
    Expect.that(
        "control characters in " + what,
        text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'));
  }

  private static void hostileJob(Round round) throws IOException {
    List<String> jobs =
        List.of(
            "../../escaped",
            "-rf",
            ".hidden",
            "a\u0001b\nc",
            "/etc/passwd",
            "l".repeat(10_000),
            "CON:*?\"<>|");
    String name = jobs.get(round.number() % jobs.size());
    Ended ended = new Job(SmallJob.class, round.folder()).setting("job", name).run();
    Snapshot run = ended.finished(0);
    Expect.equal("name of the job", run.job(), name);
    try (Stream<Path> beside = Files.list(round.folder())) {
      Expect.equal("files beside it", beside.count(), 3); // out, tmp and standard error
    }
  }

  private static void many(Round round) throws IOException {
    Ended ended = new Job(NamesJob.class, round.folder()).arguments(MANY).run();
    Expect.equal("exit code, with standard error " + ended.err(), ended.exitCode(), 0);
    Snapshot run = ended.output().finished();
    Expect.atMost("sections", run.sections().size(), MOST_SECTIONS + 2);
    long calls = run.sections().stream().mapToLong(s -> Runs.callsOf(run, s.id())).sum();
    Expect.equal("calls of all sections", calls, MANY);
    String text = Files.readString(ended.output().ending(".txt").get(0));
    Expect.contains("text report", text, "more sections than are told apart");
    long bytes = Files.size(ended.output().ending(".json").get(0));
    round.most("bytes of the run file", bytes);
    Expect.atMost("bytes of the run file", bytes, MOST_BYTES);
  }
}
