package dev.offroad.cli.watch;

import dev.offroad.capture.Facts;
import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.Shown;
import dev.offroad.cli.watch.RunSource.Found;
import dev.offroad.report.Durations;
import dev.offroad.report.Style;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at a run file again and again, and shows what changed. A file that is not there, not whole
 * or none of ours is a message, and the last report stays; the end of the job ends it.
 */
public final class Watch {

  /** Jobs write their file more often than this, unless they are told otherwise. */
  private static final Duration STALE = Duration.ofMinutes(1);

  private final RunSource source;
  private final Asker asker;
  private final Ticks ticks;
  private final Display display;
  private final Instant began;
  private State state;

  /** Why the file is older than it should be. */
  private String unanswered = "";

  /** Whether jobs that had ended before are not what is waited for. */
  private boolean follows;

  Watch(RunSource source, Asker asker, Ticks ticks, Display display) {
    this.source = source;
    this.asker = asker;
    this.ticks = ticks;
    this.display = display;
    this.began = ticks.now();
  }

  /**
   * A watch whose screens are written one over the other. Whatever ends this JVM, the terminal is
   * left as it was, with the last screen on it.
   *
   * @param place the run file or its folder
   * @param asks whether to ask the job for figures of now at each look
   * @param style whether to use colour
   * @param out takes what the terminal is sent
   * @return the watch
   */
  public static Watch onTerminal(Path place, boolean asks, Style style, Consumer<String> out) {
    TerminalDisplay display = new TerminalDisplay(style, TerminalSize::now, out);
    Runtime.getRuntime().addShutdownHook(new Thread(display::end, "terminal"));
    return onDisk(place, asks, display);
  }

  /**
   * A watch whose states are written one after the other, each once.
   *
   * @param place the run file or its folder
   * @param asks whether to ask the job for figures of now at each look
   * @param style whether to use colour
   * @param out takes the text
   * @return the watch
   */
  public static Watch inLines(Path place, boolean asks, Style style, Consumer<String> out) {
    return onDisk(place, asks, new PlainDisplay(style, out));
  }

  private static Watch onDisk(Path place, boolean asks, Display display) {
    Ticks ticks = Ticks.OF_THIS_MACHINE;
    Asker asker =
        asks
            ? new TouchedFileAsker(
                ticks, Facts.host().name(), pid -> ProcessHandle.of(pid).isPresent())
            : Asker.NOBODY;
    return new Watch(new RunsOnDisk(place), asker, ticks, display);
  }

  /**
   * Watches until the job has ended. Of a folder, jobs that had ended before are passed over.
   *
   * @param interval how long to wait between two looks
   * @throws InterruptedException when the thread is interrupted
   */
  public void untilFinished(Duration interval) throws InterruptedException {
    follows = true;
    look();
    while (!state.isFinished()) {
      ticks.sleep(interval);
      look();
    }
  }

  /**
   * Looks once.
   *
   * @return why there is nothing to show; empty where something was shown
   * @throws InterruptedException when the thread is interrupted
   */
  public Optional<String> once() throws InterruptedException {
    state = asked(next());
    if (!state.problem.isEmpty()) {
      return Optional.of(state.problem);
    }
    display.show(screen(), true);
    return Optional.empty();
  }

  private void look() throws InterruptedException {
    State before = state;
    state = asked(next());
    display.show(screen(), state.isNewAfter(before));
  }

  /** Has the job asked where it runs, and looks again. */
  private State asked(State seen) throws InterruptedException {
    if (!seen.problem.isEmpty() || seen.isFinished()) {
      return seen;
    }
    state = seen;
    unanswered = asker.ask(seen.found.file(), seen.report);
    return next();
  }

  private State next() {
    Snapshot last = state == null ? null : state.report;
    try {
      Optional<Found> found = source.newest();
      if (found.isEmpty()) {
        return new State(null, last, source.name() + ": there is no run file");
      }
      if (state != null && found.get().equals(state.found)) {
        return state;
      }
      State read = read(found.get(), last);
      if (hadEnded(read) && source.passOver(found.get().file())) {
        return next();
      }
      return read;
    } catch (IOException e) {
      String reason = Shown.oneLine(String.valueOf(e.getMessage()));
      return new State(null, last, source.name() + ": cannot be read: " + reason);
    }
  }

  /** In a folder lie the files of earlier jobs, too. */
  private boolean hadEnded(State read) {
    return follows && state == null && read.isFinished() && read.found.modified().isBefore(began);
  }

  private State read(Found found, Snapshot last) {
    try {
      return new State(found, source.read(found.file()), "");
    } catch (RunFileProblem e) {
      return new State(found, last, e.getMessage());
    }
  }

  private Screen screen() {
    return new Screen(status(), Optional.ofNullable(state.report));
  }

  private String status() {
    if (!state.problem.isEmpty()) {
      return state.problem + (state.found == null ? "; waiting for one" : "; looking again");
    }
    String file = Shown.path(state.found.file()) + ": ";
    if (state.isFinished()) {
      return file + "the job has ended";
    }
    Duration age = Duration.between(state.found.modified(), ticks.now());
    String note = unanswered.isEmpty() ? "" : "; " + unanswered;
    String written = "written " + Durations.text(Math.max(0, age.toNanos())) + " ago" + note;
    return age.compareTo(STALE) < 0
        ? file + written
        : file + written + ": the job was killed, or writes it seldom (offroad.checkpoint)";
  }

  /**
   * What a look found.
   *
   * @param found the file, read or not; null where there was none
   * @param report the last that could be read; null before
   * @param problem why the file could not be read, empty where it could
   */
  private record State(Found found, Snapshot report, String problem) {

    boolean isFinished() {
      return problem.isEmpty() && report.state() == RunState.FINISHED;
    }

    boolean isNewAfter(State before) {
      return before == null
          || !Objects.equals(found, before.found)
          || !problem.equals(before.problem);
    }
  }
}
