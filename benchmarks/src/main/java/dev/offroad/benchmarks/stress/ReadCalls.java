package dev.offroad.benchmarks.stress;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.Recorders;

/** The calls of one writer, and readings of them that are held to laws. */
abstract class ReadCalls {

  final Progress progress = new Progress();
  final Recorders recorders;

  /** How many calls there are in all. */
  private final int all;

  ReadCalls(NanoClock clock, Budget budget, int all) {
    recorders = new Recorders(clock, budget, new ReadingsInTurn());
    this.all = all;
  }

  /** Makes the calls. Done once, by the writer. */
  abstract void makeAll();

  /** The law that an image breaks, or null; how many calls it has was checked before. */
  abstract String broken(RecorderImage image);

  final void end(Frame frame) {
    progress.callEnds();
    frame.exit(false);
    progress.callHasEnded();
  }

  /** How one reading was taken, or the law that it breaks. */
  final String readOnce() {
    return read(new ReadingsInTurn());
  }

  /** Reads until the writer is done; the first law that is broken, or the hardest way taken. */
  final String readToTheEnd(ReadingsInTurn readings) {
    String hardest = Verdict.NOTHING_YET;
    boolean done = false;
    while (!done) {
      done = progress.ended() == all;
      String verdict = read(readings);
      if (Verdict.isBroken(verdict)) {
        return verdict;
      }
      hardest = Verdict.harder(hardest, verdict);
    }
    return hardest;
  }

  /** The next reading of several. */
  final String read(ReadingsInTurn readings) {
    int atLeast = progress.ended();
    readings.begin();
    recorders.read(readings);
    int atMost = progress.ending();
    RecorderImage image = readings.image();
    if (image == null) {
      return atLeast == 0 ? Verdict.NOTHING_YET : Verdict.broken("no image", atLeast + " calls");
    }
    long ended = ReadingsInTurn.callsOf(image);
    if (ended < atLeast || ended > atMost) {
      return Verdict.broken("calls missing", ended + " of " + atLeast + " to " + atMost);
    }
    String broken = broken(image);
    if (broken == null) {
      broken = readings.accept(image);
    }
    if (broken != null) {
      return broken;
    }
    return ended == all ? Verdict.AFTERWARDS : wayOf(image);
  }

  /** How an image was taken. */
  String wayOf(RecorderImage image) {
    return StressClock.isOfReader(image.times().takenAt()) ? Verdict.COPIED : Verdict.ANSWERED;
  }
}
