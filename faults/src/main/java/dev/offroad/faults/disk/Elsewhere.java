package dev.offroad.faults.disk;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What must hold of a job whose reports could not go where they were to go. */
final class Elsewhere {

  static final String ON_STANDARD_ERROR =
      "the job's end is its own; a warning of each place that fails, none again; the text report is on"
          + " standard error";

  /** To the temporary folder; nowhere, in a checkpoint; nowhere, at the end. */
  private static final int MOST_WARNINGS = 3;

  private static final String PRIVATE_FOLDER = "offroad-report-";

  private Elsewhere() {}

  /** The private folders among temporary files. */
  static List<Path> folders(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PRIVATE_FOLDER))
          .sorted()
          .toList();
    }
  }

  /**
   * Its own end is its own, one warning names the private folder, and each report is whole, here or
   * there.
   */
  static void check(Ended ended, Path temporary) throws IOException {
    checkJob(ended);
    Expect.equal("warnings " + ended.warnings(), ended.warnings().size(), 1);
    List<Path> folders = folders(temporary);
    Expect.equal("private folders", folders.size(), 1);
    Path folder = folders.get(0);
    Expect.contains("warning", ended.warnings().get(0), folder.toString());
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    Expect.equal("permissions of the private folder", mode, "rwx------");
    List<OutputFolder> both = List.of(ended.output(), new OutputFolder(folder));
    checkRun(both, done(ended));
    Expect.contains("text report", Files.readString(one(both, ".txt")), "sum, ");
    Expect.that(
        "the page is whole", Files.readString(one(both, ".html")).strip().endsWith("</html>"));
    for (OutputFolder files : both) {
      Expect.equal("leftover parts", files.ending(".part").size(), 0);
    }
  }

  /** One finished run file with all calls; what a checkpoint left elsewhere is readable. */
  private static void checkRun(List<OutputFolder> folders, long calls) throws IOException {
    List<Snapshot> finished = new ArrayList<>();
    for (OutputFolder folder : folders) {
      for (Path file : folder.ending(".json")) {
        Snapshot run = OutputFolder.read(file);
        if (run.state() == RunState.FINISHED) {
          finished.add(run);
        }
      }
    }
    Expect.equal("run files that are finished", finished.size(), 1);
    Expect.equal("calls", Runs.calls(finished.get(0), SteadyJob.STEP), calls);
  }

  private static Path one(List<OutputFolder> folders, String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    for (OutputFolder folder : folders) {
      files.addAll(folder.ending(ending));
    }
    Expect.equal("files that end with " + ending, files.size(), 1);
    return files.get(0);
  }

  /** The job itself came to its end. */
  static void checkJob(Ended ended) {
    Expect.equal("exit code, with standard error " + ended.err(), ended.exitCode(), 0);
    Expect.atLeast("calls that the job says it made", done(ended), 1);
  }

  /** How many calls the job says it has made. */
  static long done(Ended ended) {
    return ended
        .out()
        .lines()
        .filter(line -> line.startsWith("done "))
        .mapToLong(line -> Long.parseLong(line.substring("done ".length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the job did not come to its end: " + ended.err()));
  }

  /** Where nothing can be written: the text report with all calls, and warnings. */
  static void checkStandardError(Ended ended) {
    checkJob(ended);
    Expect.atLeast("warnings", ended.warnings().size(), 1);
    Expect.atMost("warnings " + ended.warnings(), ended.warnings().size(), MOST_WARNINGS);
    Expect.contains("warnings", String.join(" ", ended.warnings()), "on standard error only");
    Expect.contains("standard error", ended.err(), "Offroad report: SteadyJob");
    Expect.contains("standard error", ended.err(), "sum, ");
    String calls = String.format(Locale.ROOT, "%,d", done(ended));
    Expect.that(
        "the report has all " + calls + " calls",
        ended
            .err()
            .lines()
            .anyMatch(
                line -> line.startsWith(SteadyJob.STEP + " ") && line.contains(" " + calls + " ")));
  }
}
