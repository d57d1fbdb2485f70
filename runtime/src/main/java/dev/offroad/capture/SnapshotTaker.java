package dev.offroad.capture;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.Recorders;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.Course;
import dev.offroad.snapshot.CourseMoment;
import dev.offroad.snapshot.JvmInfo;
import dev.offroad.snapshot.ProbeCost;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes snapshots of the recorders that it owns. Safe for use by any number of threads; snapshots
 * are taken one after the other, and no measured thread waits for one.
 */
public final class SnapshotTaker {

  private final NanoClock clock;
  private final SectionRegistry sections;
  private final ThreadFolder ended = new ThreadFolder();
  private final Recorders recorders;
  private final Function<Runnable, ProbeCosts> calibration;
  private final Hurry hurry;
  private final Course course = new Course();

  /** The start of the JVM on the recorders' clock, known from the first snapshot on. */
  private long jvmStart;

  private Instant jvmStartedAt;
  private JvmInfo jvm;
  private ProbeCosts cost;

  /**
   * Recorders without threads, and what takes their snapshots.
   *
   * @param clock the clock of the recorders
   * @param sections the sections that they record
   */
  public SnapshotTaker(NanoClock clock, SectionRegistry sections) {
    this(clock, sections, Budget.exact(), calibrationBy(clock));
  }

  /**
   * Recorders without threads that hold a budget, and what takes their snapshots.
   *
   * @param clock the clock of the recorders
   * @param sections the sections that they record
   * @param share the part of each thread's time that its probes may cost, above 0
   */
  public SnapshotTaker(NanoClock clock, SectionRegistry sections, double share) {
    this(clock, sections, share, new Hurry());
  }

  private SnapshotTaker(NanoClock clock, SectionRegistry sections, double share, Hurry hurry) {
    this(
        clock,
        sections,
        Budget.of(share, () -> ProbeCalibration.measure(clock, hurry::goOn)),
        calibrationBy(clock),
        hurry);
  }

  /**
   * Recorders of their own, for what nobody is to see: as if their probes cost nothing, which takes
   * no time to find out.
   *
   * @param clock the clock of the recorders
   * @param sections the sections that they record
   * @return what takes their snapshots
   */
  public static SnapshotTaker withFreeProbes(NanoClock clock, SectionRegistry sections) {
    return new SnapshotTaker(clock, sections, Budget.exact(), between -> ProbeCosts.NONE);
  }

  /**
   * With another calibration.
   *
   * @param calibration finds the probes' cost out, and runs between two rounds what it is given
   */
  SnapshotTaker(
      NanoClock clock,
      SectionRegistry sections,
      Budget budget,
      Function<Runnable, ProbeCosts> calibration) {
    this(clock, sections, budget, calibration, new Hurry());
  }

  private SnapshotTaker(
      NanoClock clock,
      SectionRegistry sections,
      Budget budget,
      Function<Runnable, ProbeCosts> calibration,
      Hurry hurry) {
    this.clock = clock;
    this.sections = sections;
    this.calibration = calibration;
    this.hurry = hurry;
    this.recorders = new Recorders(clock, budget, ended);
  }

  private static Function<Runnable, ProbeCosts> calibrationBy(NanoClock clock) {
    return between -> ProbeCalibration.measure(clock, between);
  }

  /**
   * The recorders whose snapshots are taken.
   *
   * @return the recorders
   */
  public Recorders recorders() {
    return recorders;
  }

  /**
   * Does once, early in the life of the JVM, what could not be brought up any more where memory has
   * run out: what the JDK has to say about the JVM, and to end the measurement of a thread.
   */
  public synchronized void prepare() {
    recorders.prepare();
    findStart();
    Facts.host();
  }

  /**
   * Takes a snapshot of all threads. The first one with a thread in it calibrates the probes, which
   * takes some 60 ms, and some 300 at most, unless that was done for the budget and the run is
   * about to end.
   *
   * @param job the name of the job
   * @param budget the budget, as the run file states it
   * @param state whether the job has ended
   * @return the snapshot
   */
  public synchronized Snapshot take(String job, String budget, RunState state) {
    return snapshot(() -> {}, job, budget, state);
  }

  /**
   * Takes a snapshot of a job that runs, as {@link #take} does, but gives that up where {@link
   * #hurry} was called or is meanwhile.
   *
   * @param job the name of the job
   * @param budget the budget, as the run file states it
   * @return the snapshot; nothing where it was given up
   */
  public synchronized Optional<Snapshot> takeUnlessEnding(String job, String budget) {
    try {
      return Optional.of(snapshot(hurry::goOn, job, budget, RunState.RUNNING));
    } catch (Hurry.GivenUp e) {
      return Optional.empty();
    }
  }

  /**
   * The run is about to end: what is read for a checkpoint or the course of the job is given up
   * from now on, as the report would wait for it, and so is its calibration where what was found
   * out for the budget is there. Nothing is lost by that.
   */
  public void hurry() {
    hurry.begin();
  }

  /**
   * Takes a snapshot.
   *
   * @param between runs between two pieces of it, and may end it by an exception
   */
  private Snapshot snapshot(Runnable between, String job, String budget, RunState state) {
    Reading reading = read(true, between);
    long wall = reading.wall();
    CourseMoment uncorrected = reading.moment();
    if (cost == null && !reading.kinds().isEmpty()) {
      // After the images were taken: calls that are open do not pay for it.
      cost = calibrate(between);
    }
    between.run();
    List<SectionInfo> known = new ArrayList<>(sections.all());
    List<ThreadEntry> threads = new ArrayList<>();
    ProbeCosts probes = cost == null ? ProbeCosts.NONE : cost;
    EntryBuilder builder = new EntryBuilder(probes);
    reading.kinds().forEach((name, kind) -> threads.add(builder.entry(name, kind)));
    // Carried work that made no measured call leaves a thread of which nothing is known.
    threads.removeIf(entry -> entry.tree().isEmpty());
    Set<Integer> hit = TreeWalk.sectionsIn(threads);
    if (hit.contains(SectionInfo.FLAT_BUCKET)) {
      known.add(SectionInfo.FLAT);
    }
    Snapshot snapshot =
        new Snapshot(
            job,
            jvmStartedAt,
            jvmStartedAt.plusNanos(wall),
            wall,
            state,
            jvm,
            Facts.host(),
            clock.name(),
            budget,
            new ProbeCost(Math.round(probes.timed()), Math.round(probes.untimed())),
            known,
            threads,
            reading.open().list(),
            course.slices(uncorrected, CourseMoment.of(wall, threads)),
            Snapshot.neverHit(known, hit));
    return snapshot.withWarnings(reading.open().warnings());
  }

  /**
   * At the end of a run, what was found out for the budget will do, as the end waits for it. Where
   * there is no such thing, a calibration that was begun is not given up: it would be begun anew.
   */
  private ProbeCosts calibrate(Runnable between) {
    Optional<ProbeCosts> known = hurry.hasBegun() ? recorders.settledCosts() : Optional.empty();
    Runnable betweenRounds = () -> recorders.settledCosts().ifPresent(any -> between.run());
    return known.orElseGet(() -> calibration.apply(betweenRounds));
  }

  /**
   * Notes the self times and calls of now for the course of the job; not after {@link #hurry}.
   * Calibrates nothing.
   *
   * @return how long it is from now until this is to be done again, in nanoseconds: at least as
   *     long as it took, other readings that it waited for apart; 0 for never
   */
  public synchronized long noteCourse() {
    long start = clock.nanoTime();
    try {
      Reading reading = read(false, hurry::goOn);
      course.note(reading.moment());
      long took = Math.max(0, clock.nanoTime() - start);
      return Math.max(course.nanosToNext(reading.wall()) - took, took);
    } catch (Hurry.GivenUp e) {
      return 0;
    }
  }

  private Reading read(boolean whole, Runnable between) {
    findStart();
    long wall = Math.max(0, clock.nanoTime() - jvmStart);
    Reading reading = new Reading(ended, wall, whole, between);
    recorders.read(reading);
    return reading;
  }

  private void findStart() {
    if (jvmStartedAt == null) {
      Duration upTime = Facts.upTime();
      jvmStart = clock.nanoTime() - upTime.toNanos();
      jvm = Facts.jvm();
      jvmStartedAt = Instant.now().minus(upTime);
    }
  }
}
