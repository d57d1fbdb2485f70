package dev.offroad.run;

import dev.offroad.capture.SnapshotTaker;
import dev.offroad.clock.NanoClock;
import dev.offroad.console.Console;
import dev.offroad.page.RunPage;
import dev.offroad.recording.Frame;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Does once, beside the job, what is done for its files, but for the files. A class of the JDK's
 * that is used for the first time where memory has run out may fail for good, and is then of no use
 * to the job's own code either: there is memory now. And who waits for the end of a job does not
 * wait for classes that are loaded then, and code that was never run.
 */
final class Practice {

  /** Jobs that have ended by then do without: it takes some 120 ms of one processor. */
  static final long NANOS_BEFORE_REPORTS = TimeUnit.SECONDS.toNanos(2);

  /** More than a job is likely to fill while a form is made, so that it does not run out here. */
  private static final long ROOM_BYTES = 64L << 20;

  /** The text has the slowest forty, and a line for the others. */
  private static final int SECTIONS = 48;

  private static final int LEVELS = 3;

  private final Settings settings;
  private final NanoClock clock;
  private final BooleanSupplier goesOn;

  /**
   * Nothing is done yet.
   *
   * @param settings nothing is ever written where they say that files are
   * @param clock that of the job: with another, the probes would be compiled for two
   * @param goesOn whether the job does
   */
  Practice(Settings settings, NanoClock clock, BooleanSupplier goesOn) {
    this.settings = settings;
    this.clock = clock;
    this.goesOn = goesOn;
  }

  /**
   * What a warning and a checkpoint do, soon after the start, and before it all that may fail once
   * only. Throws nothing.
   */
  void checkpoint() {
    try {
      FirstUses.make();
      if (settings.formats().contains(ReportFormat.HTML)) {
        RunPage.prepare();
      }
      Console.practise();
      SnapshotTaker nobody = SnapshotTaker.withFreeProbes(clock, new SectionRegistry());
      Snapshot nothing = nobody.take("", "", RunState.RUNNING);
      practise(ReportFormat.JSON, new Forms(nothing, Set.of(ReportFormat.JSON)));
    } catch (RuntimeException | Error e) {
      tell(e);
    }
  }

  /**
   * What the end does, of a job that nobody has, once the heap has so much room that nothing
   * happens to the job by it.
   *
   * @return the nanoseconds until there may be room; 0 once it is done
   */
  long reports() {
    if (Reserve.room() <= ROOM_BYTES) {
      return NANOS_BEFORE_REPORTS;
    }
    try {
      Forms forms = new Forms(small(), settings.formats());
      for (ReportFormat format : settings.formats()) {
        if (goesOn.getAsBoolean() && Reserve.room() > ROOM_BYTES) {
          practise(format, forms);
        }
      }
    } catch (RuntimeException | Error e) {
      tell(e);
    }
    return 0;
  }

  /** Where there is no memory to practise, nothing is missing that anybody would have seen. */
  private static void tell(Throwable fault) {
    if (!Faults.isShortage(fault)) {
      Faults.tell("getting ready for the report", fault);
    }
  }

  private void practise(ReportFormat format, Forms forms) {
    try {
      ReportFiles.practise(settings.output(), forms.of(format));
    } catch (IOException e) {
      return; // What stands in the way is said when there is something to write.
    }
  }

  /** Sections that are called from each other, one that is not, and a call that has not ended. */
  private Snapshot small() {
    SectionRegistry sections = new SectionRegistry();
    for (int i = 0; i <= SECTIONS; i++) {
      sections.register("Practice.section" + i, "", "", SectionKind.BLOCK);
    }
    SnapshotTaker taker = SnapshotTaker.withFreeProbes(clock, sections);
    for (int first = 0; first < SECTIONS; first++) {
      call(taker, first, LEVELS);
      taker.noteCourse();
    }
    Frame open = taker.recorders().current().enter(0);
    Snapshot snapshot = taker.take("practice", "", RunState.FINISHED);
    open.exit(false);
    return snapshot.withWarnings(List.of("a warning")).withWarnings(Console.warnings());
  }

  private static void call(SnapshotTaker taker, int section, int levels) {
    Frame frame = taker.recorders().current().enter(section % SECTIONS);
    if (levels > 1) {
      call(taker, section + 1, levels - 1);
    }
    frame.exit(section == 0);
  }
}
