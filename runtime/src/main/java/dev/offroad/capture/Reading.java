package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.ThreadImages;
import dev.offroad.recording.ThreadKind;
import dev.offroad.snapshot.CourseMoment;
import java.util.Map;

/** One reading of all recorders: those that have ended are added to the live ones. */
final class Reading implements ThreadImages {

  /** Those that have ended, of all readings. */
  private final ThreadFolder ended;

  private final long wall;
  private final boolean whole;
  private final Runnable between;
  private final ThreadFolder live = new ThreadFolder();
  private final OpenCalls open = new OpenCalls();
  private Map<String, KindTotals> kinds = Map.of();

  /** The name of the main thread, while it lives. */
  private String mainThread;

  /**
   * Nothing is read yet.
   *
   * @param ended takes the threads that have ended, for this reading and for later ones
   * @param wall the time since the start of the JVM, in nanoseconds
   * @param whole whether histograms and open calls are read, too
   * @param between runs between two recorders, and may end the reading by an exception: what was
   *     folded stays so, and the rest is there for the next one
   */
  Reading(ThreadFolder ended, long wall, boolean whole, Runnable between) {
    this.ended = ended;
    this.wall = wall;
    this.whole = whole;
    this.between = between;
  }

  @Override
  public boolean withHistograms() {
    return whole;
  }

  @Override
  public void ended(String thread, boolean main, RecorderImage image) {
    ended.ended(thread, main, image);
    between.run();
  }

  @Override
  public void live(String thread, boolean main, RecorderImage image) {
    RecorderImage.Times times = image.times();
    long until = image.open().isEmpty() ? times.lastEnd() : times.takenAt();
    long elapsed = main ? wall : times.elapsed(until);
    KindTotals kind = main ? live.mainKind(thread) : live.kind(ThreadKind.of(thread));
    kind.add(image, times.takenAt(), elapsed);
    mainThread = main ? thread : mainThread;
    if (whole && !image.open().isEmpty()) {
      open.add(thread, image);
    }
    between.run();
  }

  @Override
  public void done() {
    kinds = ended.with(live, mainThread, wall);
  }

  /** Before the probes' cost is taken out. */
  CourseMoment moment() {
    CourseMoment moment = new CourseMoment(wall);
    kinds.values().forEach(kind -> kind.root.addTo(moment));
    return moment;
  }

  /** The time since the start of the JVM, in nanoseconds. */
  long wall() {
    return wall;
  }

  /** What was read, by kind of thread. */
  Map<String, KindTotals> kinds() {
    return kinds;
  }

  /** The calls that had not ended. */
  OpenCalls open() {
    return open;
  }
}
