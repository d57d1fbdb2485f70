package dev.offroad.run;

import dev.offroad.capture.SnapshotTaker;
import dev.offroad.clock.SystemNanoClock;
import dev.offroad.console.Console;
import dev.offroad.recording.Frame;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Does once, beside the job, what is done for its files, but for the files. A class of the JDK's
 * that is used for the first time where memory has run out may fail for good, and is then of no use
 * to the job's own code either: there is memory now. And who waits for the end of a job does not
 * wait for classes that are loaded then, and code that was never run.
 */
final class Practice {

  /** Jobs that have ended by then do without: it takes some 120 ms of one processor. */
  static final long NANOS_BEFORE_REPORT = TimeUnit.SECONDS.toNanos(2);

  private static final int SECTIONS = 24;
  private static final int LEVELS = 3;

  private final Settings settings;

  /** Nothing is ever written where the settings say that files are. */
  Practice(Settings settings) {
    this.settings = settings;
  }

  /** What a checkpoint does, soon after the start. */
  void checkpoint() {
    SnapshotTaker nobody =
        SnapshotTaker.withFreeProbes(new SystemNanoClock(), new SectionRegistry());
    practise(nobody.take("", "", RunState.RUNNING), EnumSet.of(ReportFormat.JSON));
  }

  /** What the end does, of a job that nobody has. */
  void report() {
    practise(small(), settings.formats());
  }

  private void practise(Snapshot snapshot, Set<ReportFormat> formats) {
    Forms forms = new Forms(snapshot.withWarnings(Console.warnings()), formats);
    try {
      for (ReportFormat format : formats) {
        ReportFiles.practise(settings.output(), forms.of(format));
      }
    } catch (IOException e) {
      return; // What stands in the way is said when there is something to write.
    }
  }

  /** Some sections, called from each other; one is never called, and one call has not ended. */
  private static Snapshot small() {
    SectionRegistry sections = new SectionRegistry();
    for (int i = 0; i <= SECTIONS; i++) {
      sections.register("Practice.section" + i, "", "", SectionKind.BLOCK);
    }
    SnapshotTaker taker = SnapshotTaker.withFreeProbes(new SystemNanoClock(), sections);
    for (int first = 0; first < SECTIONS; first++) {
      call(taker, first, LEVELS);
      taker.noteCourse();
    }
    Frame open = taker.recorders().current().enter(0);
    Snapshot snapshot = taker.take("practice", "", RunState.FINISHED);
    open.exit(false);
    return snapshot;
  }

  private static void call(SnapshotTaker taker, int section, int levels) {
    Frame frame = taker.recorders().current().enter(section % SECTIONS);
    if (levels > 1) {
      call(taker, section + 1, levels - 1);
    }
    frame.exit(section == 0);
  }
}
