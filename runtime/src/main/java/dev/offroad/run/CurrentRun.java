package dev.offroad.run;

import dev.offroad.capture.SnapshotTaker;
import dev.offroad.clock.NanoClock;
import dev.offroad.console.Console;
import dev.offroad.recording.Recorders;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.settings.SettingsReader;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one run of this JVM: settings, sections, recorders. It begins when the first probe is made,
 * and ends with the JVM. Safe for use by any number of threads.
 */
public final class CurrentRun {

  private final Settings settings;
  private final NanoClock clock;
  private final SectionRegistry sections = new SectionRegistry();
  private final SnapshotTaker taker;
  private final NeverHit neverHit;
  private final RunReports reports;
  private final AtomicBoolean reported = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Object resets = new Object();

  /** Null before the first reset. Read before the snapshot is taken that is to start from it. */
  private volatile Snapshot resetAt;

  /** Null where nothing is measured. */
  private volatile Background background;

  private CurrentRun(Settings settings, ClassLoader loader) {
    this.settings = settings;
    this.clock = ChosenClock.of(settings);
    this.taker =
        settings.budget().isExact()
            ? new SnapshotTaker(clock, sections)
            : new SnapshotTaker(clock, sections, settings.budget().share());
    this.neverHit = new NeverHit(settings.sections(), loader);
    this.reports = new RunReports(settings);
  }

  /**
   * Starts the run of this JVM.
   *
   * @param loader a class loader of the job's; null for none
   */
  static CurrentRun start(ClassLoader loader) {
    Console.prepare();
    Settings settings =
        SettingsReader.ofThisJvm(warning -> Console.warnOnce(warning, warning)).read();
    CurrentRun run = new CurrentRun(settings, loader);
    if (settings.enabled()) {
      run.background = Background.start(run, settings);
    }
    return run;
  }

  void checkpoint() throws IOException {
    reports.checkpoint(this::nowUnlessEnding);
  }

  void prepare() {
    taker.prepare();
  }

  NanoClock clock() {
    return clock;
  }

  long noteCourse() {
    return taker.noteCourse();
  }

  /** What was measured since the last reset, without another search for compiled sections. */
  Snapshot now() {
    Snapshot start = resetAt;
    return withoutSearch(take(RunState.RUNNING), start);
  }

  private Optional<Snapshot> nowUnlessEnding() {
    Snapshot start = resetAt;
    return taker
        .takeUnlessEnding(settings.job(), budget())
        .map(taken -> withoutSearch(taken.withWarnings(Console.warnings()), start));
  }

  private Snapshot withoutSearch(Snapshot taken, Snapshot start) {
    return since(start, neverHit.addKnownTo(taken));
  }

  /**
   * Brings all reports up to date while the job runs.
   *
   * @return the one for people; nothing where no report is asked for
   */
  Optional<Path> writeNow() throws IOException {
    return reports.writeNow(this::nowUnlessEnding);
  }

  /** Where the run file is; nothing as long as there is none. */
  Optional<Path> runFile() {
    return reports.runFile();
  }

  /**
   * The run of this JVM, where it could be started. Never throws; once it was started, allocates
   * nothing.
   *
   * @return always the same; null where it cannot be started now
   */
  public static CurrentRun getOrNull() {
    return RunStart.runOrNull();
  }

  /**
   * Whether anything is measured at all.
   *
   * @return {@code false} when the user switched Offroad off
   */
  public boolean enabled() {
    return settings.enabled();
  }

  /**
   * The recorders of all threads.
   *
   * @return the recorders
   */
  public Recorders recorders() {
    return taker.recorders();
  }

  /**
   * Registers a section.
   *
   * @param name the name that reports show
   * @param group the group, empty for none
   * @param declaredIn the binary name of the declaring type, empty for a block
   * @param kind what is measured
   * @return its number; -1 when it is not to be measured
   */
  public int register(String name, String group, String declaredIn, SectionKind kind) {
    boolean measured = settings.enabled() && settings.sections().admits(name);
    return measured ? sections.register(name, group, declaredIn, kind).id() : -1;
  }

  /**
   * What was measured since the start of the JVM or the last {@link #reset}.
   *
   * @param state whether the job has ended
   * @return the snapshot
   */
  public Snapshot snapshot(RunState state) {
    Snapshot start = resetAt;
    return since(start, whole(state));
  }

  private Snapshot since(Snapshot start, Snapshot now) {
    return start == null ? now : now.since(start, settings.job());
  }

  /**
   * What was measured since the start of the JVM, whatever was reset.
   *
   * @param state whether the job has ended
   * @return the snapshot
   */
  public Snapshot whole(RunState state) {
    Snapshot snapshot = take(state);
    return settings.enabled() ? neverHit.addTo(snapshot) : snapshot;
  }

  private Snapshot take(RunState state) {
    return taker.take(settings.job(), budget(), state).withWarnings(Console.warnings());
  }

  private String budget() {
    return settings.budget().toString();
  }

  /**
   * What was measured up to now, for later snapshots to start from. It does not look for sections
   * that were never loaded, as that reads files and the work that follows is waiting.
   *
   * @return the snapshot
   */
  public Snapshot mark() {
    return take(RunState.RUNNING);
  }

  /** Writes the reports that the settings ask for at the end of the run. */
  void reportAtEnd(Steps steps) {
    if (reported.compareAndSet(false, true)) {
      steps.begin("reading what was measured");
      Background others = background;
      if (others != null) { // the JVM may end in the middle of the start
        others.stop();
      }
      reports.end();
      taker.hurry();
      neverHit.begin();
      reports.write(reports.forms(snapshot(RunState.FINISHED)), steps);
    }
  }

  /**
   * Writes the reports that the settings ask for of a job that is a part of this run. They are
   * waited for as long as they go on.
   *
   * @param snapshot what was measured
   */
  public void report(Snapshot snapshot) {
    RunReports ofPart = new RunReports(settings);
    Steps steps = new Steps();
    Runnable writing = () -> ofPart.write(ofPart.forms(snapshot), steps);
    String late = InTime.run("the report of a job", steps, InTime.MOST_NANOS, writing);
    if (!late.isEmpty()) {
      Console.warnOnce(
          "late job", late + ", and is not waited for: the report of a job may be missing.");
    }
  }

  /**
   * Writes what was measured so far to one file, in the form that its ending names; nothing where
   * Offroad is switched off.
   *
   * @param file where to
   * @throws IllegalArgumentException when there is no form of that ending
   * @throws IOException when the file cannot be written
   */
  public void report(Path file) throws IOException {
    ReportFormat format = Forms.formatOf(file);
    if (enabled()) {
      Forms forms = new Forms(snapshot(RunState.RUNNING), Set.of(format));
      ReportFiles.writeTo(file, forms.of(format));
    }
  }

  /**
   * Ends the run while the JVM goes on: nothing is measured any more, the reports are written, and
   * no thread of Offroad, no hook and no MXBean is left. Does so once.
   */
  public void end() {
    if (settings.enabled() && ended.compareAndSet(false, true)) {
      recorders().end();
      background.end();
    }
  }

  /**
   * Called when the outermost measured call of a thread has failed: as a rule that ends the thread,
   * and it may end the job. Never throws, and allocates nothing.
   */
  public void keepRoomForTheEnd() {
    Background others = background;
    if (others != null) {
      others.keepRoomForTheEnd();
    }
  }

  /**
   * Whether the run was ended while the JVM goes on.
   *
   * @return whether nothing is measured any more
   */
  public boolean hasEnded() {
    return ended.get();
  }

  /**
   * Lets later snapshots start from now. Resets take turns: none puts an older mark in its place.
   */
  public void reset() {
    synchronized (resets) {
      resetAt = mark();
    }
  }
}
