package dev.offroad.capture;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.Recorders;
import dev.offroad.recording.ThreadImages;

/**
 * Finds out what a probe costs here. It times short calls, with and without a probe, on recorders
 * of its own, of the clock that the job's recorders have. The calls do some work, as calls do: a
 * processor begins it while it still ends the reading of the clock, so a probe around nothing costs
 * more than one around something. The cheapest of many short rounds counts: whatever disturbs a
 * round, the compiler or another process, makes it dearer, and a cost that is taken too high would
 * take real time from the sections.
 *
 * <p>Confined to one thread.
 */
final class ProbeCalibration {

  private static final int ROUNDS = 40;

  /** Where calls are so slow that time is short, half of it is for those that are timed. */
  private static final long TIMED_NANOS = 140_000_000;

  /** For what a call costs that is counted, and for each try of what a re-entry does. */
  private static final long COUNTED_NANOS = 40_000_000;

  /** Some 50 ns of it: short, but not as short as what no clock can time. */
  private static final int STEPS_OF_WORK = 30;

  /** A few ns of it: a processor counts a call beside longer work, as if that cost nothing. */
  private static final int STEPS_OF_SHORT_WORK = 4;

  /** Re-entries go other ways than all calls before, which have to be compiled first. */
  private static final int TRIES = 3;

  /** So small that nearly no call is timed. */
  private static final double HARDLY_ANYTHING = 1e-6;

  /** In a round with more timed calls, what they cost hides what the others do. */
  private static final double MOST_TIMED = 0.1;

  private final NanoClock clock;
  private final Runnable betweenRounds;
  private final Rounds rounds;
  private final LastImage image = new LastImage();
  private long state = 0x2545F4914F6CDD1DL;

  private ProbeCalibration(NanoClock clock, Runnable betweenRounds) {
    this.clock = clock;
    this.betweenRounds = betweenRounds;
    this.rounds = new Rounds(clock);
  }

  /**
   * Takes some 60 ms, and some 300 ms at most where calls are slow.
   *
   * @param betweenRounds may end it by an exception
   */
  static ProbeCosts measure(NanoClock clock, Runnable betweenRounds) {
    ProbeCalibration calibration = new ProbeCalibration(clock, betweenRounds);
    ProbeCosts timed = calibration.timed();
    long until = TIMED_NANOS + COUNTED_NANOS;
    double untimed = calibration.counted(timed, false, until);
    double reentered = timed.timed();
    for (int i = 0; i < TRIES; i++) {
      until += COUNTED_NANOS;
      reentered = Math.min(reentered, calibration.counted(timed, true, until));
    }
    double reentry = Math.max(0, reentered - untimed);
    return new ProbeCosts(timed.inner(), timed.outer(), untimed, reentry);
  }

  private ProbeCosts timed() {
    Recorders recorders = new Recorders(clock, Budget.EXACT, image);
    double work = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    double inside = Double.MAX_VALUE;
    long selfBefore = 0;
    rounds.begin(ROUNDS, TIMED_NANOS);
    while (rounds.next()) {
      betweenRounds.run();
      work = Math.min(work, callsWithoutProbe(STEPS_OF_WORK));
      double nanos = calls(recorders, STEPS_OF_WORK);
      long selfNow = image.of(recorders).self();
      if (nanos < whole) {
        whole = nanos;
        inside = (double) (selfNow - selfBefore) / rounds.calls();
      }
      selfBefore = selfNow;
    }
    return new ProbeCosts(Math.max(0, inside - work), Math.max(0, whole - inside), 0);
  }

  /**
   * What a call costs that is counted: what is left of a round's time when the few calls in it that
   * were timed are taken out.
   *
   * @param reentries whether another call of the section is open around them
   * @param until when no round begins any more
   */
  private double counted(ProbeCosts timed, boolean reentries, long until) {
    Recorders recorders = new Recorders(clock, Budget.of(HARDLY_ANYTHING, timed), image);
    double work = Double.MAX_VALUE;
    double cheapest = Double.MAX_VALUE;
    long timedBefore = 0;
    rounds.begin(2 * ROUNDS, until);
    while (rounds.next()) {
      betweenRounds.run();
      work = Math.min(work, callsWithoutProbe(STEPS_OF_SHORT_WORK));
      Frame outermost = reentries ? recorders.current().enter(0) : null;
      double nanos = calls(recorders, STEPS_OF_SHORT_WORK);
      if (outermost != null) {
        outermost.exit(false);
      }
      long timedNow = image.of(recorders).timedCalls();
      double share = (double) (timedNow - timedBefore) / rounds.calls();
      if (share < MOST_TIMED) {
        cheapest = Math.min(cheapest, (nanos - share * timed.timed()) / (1 - share));
      }
      timedBefore = timedNow;
    }
    return Math.max(0, Math.min(timed.timed(), cheapest - work));
  }

  /** Returns the nanoseconds that a call took. */
  private double callsWithoutProbe(int steps) {
    int calls = rounds.calls();
    long start = clock.nanoTime();
    for (int call = 0; call < calls; call++) {
      work(steps);
    }
    return (double) (clock.nanoTime() - start) / calls;
  }

  /** Returns the nanoseconds that a call took, the probe included. */
  private double calls(Recorders recorders, int steps) {
    int calls = rounds.calls();
    long start = clock.nanoTime();
    for (int call = 0; call < calls; call++) {
      Frame frame = recorders.current().enter(0);
      work(steps);
      frame.exit(false);
    }
    return (double) (clock.nanoTime() - start) / calls;
  }

  /** A chain of operations, each of which needs the one before. */
  private void work(int steps) {
    long x = state;
    for (int step = 0; step < steps; step++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    state = x;
  }

  /** Keeps the image of the one thread that calibrates. */
  private static final class LastImage implements ThreadImages {
    private RecorderImage last;

    RecorderImage.Node of(Recorders recorders) {
      recorders.read(this);
      return last.nodes().get(0);
    }

    @Override
    public void ended(String thread, boolean main, RecorderImage image) {
      last = image;
    }

    @Override
    public void live(String thread, boolean main, RecorderImage image) {
      last = image;
    }
  }
}
