package dev.offroad.benchmarks.stress;

import dev.offroad.recording.RecorderImage;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an image of {@link NestedCalls} is that of one moment: given how many calls it says have
 * ended, each of its other figures can have one value only.
 */
final class NestedCallsLaws {

  private final NestedCalls calls;
  private final RecorderImage image;
  private final int ended;

  /** The round in which the image was taken, and whether its inner call had ended by then. */
  private final int round;

  private final boolean innerHasEnded;

  NestedCallsLaws(NestedCalls calls, RecorderImage image) {
    this.calls = calls;
    this.image = image;
    ended = (int) ReadingsInTurn.callsOf(image);
    round = ended / 2;
    innerHasEnded = ended % 2 == 1;
  }

  /** The law that is broken; null where none is. */
  String broken() {
    String broken = brokenByNodes();
    if (broken == null) {
      broken = brokenByOpenCalls();
    }
    if (broken == null) {
      broken = brokenByTime();
    }
    return broken == null ? null : Verdict.broken(broken, text());
  }

  private String brokenByNodes() {
    for (int i = 0; i < image.nodes().size(); i++) {
      RecorderImage.Node node = image.nodes().get(i);
      boolean outer = i == 0;
      int section = outer ? NestedCalls.OUTER : calls.innerSection(i - 1);
      if (node.section() != section || node.parent() != (outer ? RecorderImage.ROOT : 0)) {
        return "tree";
      }
      long expected = outer ? round : innerCalls(i - 1);
      long duration = outer ? NestedCalls.OUTER_TOTAL : NestedCalls.INNER;
      long self = outer ? NestedCalls.OUTER_SELF : NestedCalls.INNER;
      if (node.calls() != expected || node.timedCalls() != expected) {
        return "calls of a node";
      }
      if (node.self() != expected * self || node.total() != expected * duration) {
        return "times of a node";
      }
      long extreme = expected == 0 ? 0 : duration;
      boolean counted = Arrays.stream(node.histogram()).sum() == expected;
      if (node.min() != extreme || node.max() != extreme || !counted) {
        return "shortest and longest call";
      }
      if (node.errors() != 0 || node.reentries() != 0) {
        return "errors, re-entries";
      }
    }
    int called = Math.min(calls.inners, round + (innerHasEnded ? 1 : 0));
    return image.nodes().size() >= (ended == 0 ? 0 : 1 + called) ? null : "nodes missing";
  }

  /** How often the inner section of a number had been called by the end of {@link #ended} calls. */
  private int innerCalls(int number) {
    int all = round + (innerHasEnded ? 1 : 0);
    return all / calls.inners + (number < all % calls.inners ? 1 : 0);
  }

  private long startOfRound() {
    return StressClock.START + round * NestedCalls.ROUND + NestedCalls.BEFORE;
  }

  private String brokenByOpenCalls() {
    List<RecorderImage.Open> open = image.open();
    int least = innerHasEnded ? 1 : 0;
    int most = innerHasEnded ? 1 : 2;
    if (open.size() < least || open.size() > most || (round == calls.rounds && !open.isEmpty())) {
      return "number of open calls";
    }
    for (int i = 0; i < open.size(); i++) {
      RecorderImage.Open call = open.get(i);
      int node = i == 0 ? 0 : 1 + round % calls.inners;
      long start = startOfRound() + (i == 0 ? 0 : NestedCalls.OUTER_BEFORE_INNER);
      long callees = innerHasEnded ? NestedCalls.INNER : 0;
      if (call.node() != node || call.start() != start || call.callees() != callees) {
        return "open call";
      }
      if (!call.timed() || !call.outermost() || call.charged() != 0) {
        return "kind of open call";
      }
    }
    return null;
  }

  /** Neither a call that began after the image, nor time after the next call's end. */
  private String brokenByTime() {
    long innerEnd = startOfRound() + NestedCalls.OUTER_BEFORE_INNER + NestedCalls.INNER;
    long lastEnd = startOfRound() - NestedCalls.BEFORE;
    long nextEnd = innerEnd;
    if (innerHasEnded) {
      lastEnd = innerEnd;
      nextEnd = innerEnd + NestedCalls.OUTER_AFTER_INNER;
    } else if (round == calls.rounds) {
      nextEnd = lastEnd;
    }
    if (image.times().firstStart() != StressClock.START || image.times().lastEnd() != lastEnd) {
      return "first start, last end";
    }
    long from = lastEnd;
    for (RecorderImage.Open call : image.open()) {
      from = Math.max(from, call.start());
    }
    boolean possible = image.times().takenAt() >= from && image.times().takenAt() <= nextEnd + 1;
    return possible ? null : "moment of the image";
  }

  /** The image without its histograms. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (RecorderImage.Node node : image.nodes()) {
      text.append(
          String.format(
              "[%d: %d calls, self %d, total %d, %d to %d] ",
              node.section(), node.calls(), node.self(), node.total(), node.min(), node.max()));
    }
    return text + "open " + image.open() + " at " + image.times().takenAt();
  }
}
