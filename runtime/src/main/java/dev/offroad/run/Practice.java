package dev.offroad.run;

import dev.offroad.capture.SnapshotTaker;
import dev.offroad.clock.SystemNanoClock;
import dev.offroad.console.Console;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Does once, soon after the start and beside the job, what a checkpoint does, but for its file. A
 * class of the JDK's that is used for the first time where memory has run out may fail for good,
 * and is then of no use to the job's own code either: there is memory now.
 */
final class Practice implements Runnable {

  private final Path folder;

  /** Where files will be written, one day; nothing is written there now. */
  Practice(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run() {
    SnapshotTaker nobody = new SnapshotTaker(new SystemNanoClock(), new SectionRegistry());
    Snapshot nothing = nobody.take("", "", RunState.RUNNING).withWarnings(Console.warnings());
    try {
      ReportFiles.practise(folder, out -> RunFile.write(nothing, out));
    } catch (IOException e) {
      return; // What stands in the way is said when there is something to write.
    }
  }
}
