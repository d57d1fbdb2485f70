package dev.offroad.faults.disk;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.campaign.Skipped;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.faults.jvm.OutputFolder;
import dev.offroad.faults.jvm.Running;
import dev.offroad.faults.jvm.Runs;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Folders that go away, change, or belong to others. */
public final class Folders {

  private static final String NOBODY = "65534";
  private static final int GOES_ON_MILLIS = 300;

  private Folders() {}

  /**
   * The faults.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return List.of(
        new Fault(
            "read-only folder",
            "of another user; the job runs as nobody",
            Disks.ELSEWHERE,
            1,
            10,
            Folders::readOnly),
        new Fault(
            "folder deleted",
            "after a checkpoint, with all that is in it",
            "it is made again; the full report, `finished`, is in it; no warning",
            1,
            20,
            Folders::deleted),
        new Fault(
            "folder replaced by a file",
            "after a checkpoint",
            Disks.ELSEWHERE,
            1,
            10,
            Folders::replaced),
        new Fault(
            "folder replaced by a pipe",
            "before the job starts, or after a checkpoint; nobody is at its other end",
            Disks.ELSEWHERE,
            2,
            10,
            Folders::replacedByPipe),
        new Fault(
            "temporary folder cannot be written either",
            "a file is in the way of both; formats html and json",
            Elsewhere.ON_STANDARD_ERROR,
            1,
            10,
            Folders::nowhere));
  }

  private static void readOnly(Round round) throws IOException {
    Job job = Disks.job(round);
    Files.createDirectories(job.output());
    Files.createDirectories(job.temporary());
    mode(round.folder(), "rwxr-xr-x");
    mode(job.temporary(), "rwxrwxrwx");
    String[] nobody = {"setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"};
    String readable =
        Tmpfs.run(
            nobody[0], nobody[1], nobody[2], nobody[3], "test", "-r", Job.placeOf(Job.class) + "/");
    if (!readable.isEmpty()) {
      throw new Skipped("no job can be run as nobody: " + readable);
    }
    try (Running running = job.by(nobody).start()) {
      running.await("ready");
      running.pause(GOES_ON_MILLIS);
      running.tell();
      Elsewhere.check(running.end(), job.temporary());
    }
  }

  private static void mode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static void deleted(Round round) throws IOException {
    Job job = Disks.job(round);
    try (Running running = job.start()) {
      running.awaitRunFile();
      running.pause(round.random().nextInt(GOES_ON_MILLIS));
      delete(job.output());
      if (round.number() % 2 == 0) {
        running.awaitRunFile();
      }
      running.tell();
      Ended ended = running.end();
      Snapshot run = ended.finished(0);
      Expect.equal("calls", Runs.calls(run, SteadyJob.STEP), Elsewhere.done(ended));
    }
  }

  /** A checkpoint may write meanwhile. */
  private static void delete(Path folder) throws IOException {
    while (true) {
      try {
        for (Path file : new OutputFolder(folder).ending("")) {
          Files.deleteIfExists(file);
        }
        Files.delete(folder);
        return;
      } catch (DirectoryNotEmptyException | NoSuchFileException again) {
        if (!Files.exists(folder)) {
          return;
        }
      }
    }
  }

  private static void replaced(Round round) throws IOException {
    replaced(round, Files::createFile);
  }

  private static void replaced(Round round, Making other) throws IOException {
    Job job = Disks.job(round);
    try (Running running = job.start()) {
      running.awaitRunFile();
      while (Files.isDirectory(job.output()) || !Files.exists(job.output())) {
        delete(job.output());
        try {
          other.make(job.output());
        } catch (FileAlreadyExistsException again) {
          // A checkpoint has made the folder again.
        }
      }
      endElsewhere(running, job);
    }
  }

  private static void replacedByPipe(Round round) throws IOException {
    if (round.number() % 2 == 0) {
      replaced(round, Folders::makePipe);
      return;
    }
    Job job = Disks.job(round);
    makePipe(job.output());
    try (Running running = job.start()) {
      running.await("ready");
      endElsewhere(running, job);
    }
  }

  private static void endElsewhere(Running running, Job job) throws IOException {
    Disks.awaitElsewhere(running, job);
    running.tell();
    Elsewhere.check(running.end(), job.temporary());
  }

  private static void makePipe(Path pipe) throws IOException {
    String failure = Tmpfs.run("mkfifo", pipe.toString());
    if (Files.isDirectory(pipe)) {
      throw new FileAlreadyExistsException(pipe.toString());
    }
    Expect.equal("failure of mkfifo", failure, "");
  }

  private static void nowhere(Round round) throws IOException {
    Job job = Disks.job(round).setting("formats", "html,json");
    Files.createFile(job.output());
    Path blocked = Files.createFile(round.folder().resolve("blocked"));
    try (Running running = job.option("-Djava.io.tmpdir=" + blocked).start()) {
      running.await("ready");
      running.pause(GOES_ON_MILLIS);
      running.tell();
      Elsewhere.checkStandardError(running.end());
    }
  }

  /** Makes something of a name that is free. */
  private interface Making {
    void make(Path path) throws IOException;
  }
}
