package dev.offroad.run;

import dev.offroad.clock.SystemNanoClock;
import dev.offroad.management.ManagedRun;
import dev.offroad.management.Registration;
import dev.offroad.settings.ReportFormat;
import dev.offroad.settings.Settings;
import dev.offroad.snapshot.Course;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.thread.DaemonThread;
import dev.offroad.thread.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What goes on beside a job from its start on: the threads that note its course, write checkpoints
 * and look whether reports are asked for, the MXBean, and the hook that reports at the end. Safe
 * for use by any number of threads.
 */
final class Background {

  /** What a thread may take that is in the middle of writing a file. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Ending ended = new Ending();
  private final Registration management;

  /** Null where no report is to be written. */
  private final EndOfRun end;

  private Background(EndOfRun end, Registration management) {
    this.end = end;
    this.management = management;
  }

  /** Starts all of it, as the settings ask for. */
  static Background start(CurrentRun run, Settings settings) {
    Faults.keep("the start of the run", run::prepare);
    Registration management = Registration.start(managed(run));
    if (settings.formats().isEmpty()) {
      return new Background(null, management);
    }
    Background background = new Background(EndOfRun.reportAtShutdown(run), management);
    background.startThreads(run, settings);
    return background;
  }

  private void startThreads(CurrentRun run, Settings settings) {
    startToPractise(new Practice(settings, run.clock(), () -> !ended.hasCome()));
    start("offroad-course", "the course of the job", Course.FIRST_NANOS, () -> noteCourse(run));
    Trigger trigger =
        new Trigger(
            new SystemNanoClock(), settings.output(), System.currentTimeMillis(), run::writeNow);
    start("offroad-trigger", "the look for " + Trigger.NAME, Trigger.EACH_NANOS, trigger);
    if (settings.formats().contains(ReportFormat.JSON) && !settings.checkpoint().isZero()) {
      Checkpoints checkpoints =
          new Checkpoints(new SystemNanoClock(), settings.checkpoint(), run::checkpoint);
      start("offroad-checkpoint", "the checkpoint", settings.checkpoint().toNanos(), checkpoints);
    }
  }

  private void startToPractise(Practice practice) {
    Periodic reports =
        periodic("getting ready for the report", Practice.NANOS_BEFORE_REPORTS, practice::reports);
    DaemonThread.start(
        "offroad-practice",
        () -> {
          practice.checkpoint();
          reports.run();
        });
  }

  private long noteCourse(CurrentRun run) {
    end.reserve().restore();
    return run.noteCourse();
  }

  private void start(String thread, String what, long firstNanos, LongSupplier work) {
    DaemonThread.start(thread, periodic(what, firstNanos, work));
  }

  private Periodic periodic(String what, long firstNanos, LongSupplier work) {
    return new Periodic(what, firstNanos, work, this::sleep);
  }

  /** Sleeps until the time has passed, or all this is over. */
  private void sleep(long nanos) throws InterruptedException {
    if (ended.await(nanos)) {
      throw new InterruptedException("the run has ended");
    }
  }

  /**
   * Lets the threads end, each after what it is doing: nothing of it is needed at the end of the
   * run, and what still moves is then what the end may have to wait for.
   */
  void stop() {
    ended.come();
  }

  /** What the end needs is let go where it could not begin else. Allocates nothing. */
  void keepRoomForTheEnd() {
    if (end != null) {
      end.reserve().releaseIfFull();
    }
  }

  /** Ends it, and reports as the end of the JVM would have done. */
  void end() {
    stop();
    management.end();
    if (end != null) {
      end.now();
    }
    DaemonThread.awaitEnds(PATIENCE);
  }

  private static ManagedRun managed(CurrentRun run) {
    return new ManagedRun() {
      @Override
      public Snapshot now() {
        return run.now();
      }

      @Override
      public Optional<Path> writeNow() throws IOException {
        return run.writeNow();
      }

      @Override
      public Optional<Path> runFile() {
        return run.runFile();
      }

      @Override
      public void reset() {
        run.reset();
      }
    };
  }
}
