package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.ManualClock;
import org.junit.jupiter.api.Test;

/** The accounting in programs that a person can work out. */
final class RecorderExamplesTest {

  private static final int OUTER = 0;
  private static final int INNER = 1;

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder = new Recorder(clock);

  @Test
  void aMeasuredCallInAnotherIsNotCountedTwice() {
    Frame outer = recorder.enter(OUTER);
    clock.advance(10);
    Frame inner = recorder.enter(INNER);
    clock.advance(30);
    inner.exit(false);
    clock.advance(5);
    outer.exit(false);

    assertFigures("/0", 1, 15, 45);
    assertFigures("/0/1", 1, 30, 30);
    assertThat(Images.sumOfSelf(recorder.copy(Histograms.COPIED))).isEqualTo(45);
  }

  @Test
  void aSectionHasANodeForEachPlaceItIsCalledFrom() {
    timed(INNER, 3);
    Frame outer = recorder.enter(OUTER);
    timed(INNER, 4);
    timed(INNER, 6);
    outer.exit(false);

    assertFigures("/1", 1, 3, 3);
    assertFigures("/0", 1, 0, 10);
    assertFigures("/0/1", 2, 10, 10);
    assertThat(node("/0/1").min()).isEqualTo(4);
    assertThat(node("/0/1").max()).isEqualTo(6);
  }

  @Test
  void directRecursionIsFoldedAndItsTotalCountsOnce() {
    recur(3);

    assertThat(recorder.copy(Histograms.COPIED).nodes()).hasSize(1);
    // Four calls, each 10 before and 1 after the next: 44 in all.
    assertFigures("/0", 4, 44, 44);
    assertThat(node("/0").reentries()).isEqualTo(3);
    assertThat(node("/0").min()).isEqualTo(11);
    assertThat(node("/0").max()).isEqualTo(44);
  }

  @Test
  void mutualRecursionIsFoldedAndEachTotalCountsOnce() {
    Frame first = recorder.enter(OUTER);
    clock.advance(1);
    Frame second = recorder.enter(INNER);
    clock.advance(2);
    Frame third = recorder.enter(OUTER);
    clock.advance(4);
    Frame fourth = recorder.enter(INNER);
    clock.advance(8);
    fourth.exit(false);
    third.exit(false);
    second.exit(false);
    first.exit(false);

    assertThat(Images.nodes(recorder.copy(Histograms.COPIED)).keySet())
        .containsExactly("/0", "/0/1");
    assertFigures("/0", 2, 1 + 4, 15);
    assertFigures("/0/1", 2, 2 + 8, 14);
    assertThat(Images.sumOfSelf(recorder.copy(Histograms.COPIED))).isEqualTo(15);
  }

  @Test
  void afterARecursionTheSectionIsAtItsNewPlaceAgain() {
    recur(1);
    Frame inner = recorder.enter(INNER);
    timed(OUTER, 5);
    inner.exit(false);

    assertFigures("/0", 2, 22, 22);
    assertFigures("/1/0", 1, 5, 5);
  }

  @Test
  void aCallThatThrowsIsCountedTimedAndAnError() {
    Frame outer = recorder.enter(OUTER);
    Frame inner = recorder.enter(INNER);
    clock.advance(7);
    inner.exit(true);
    clock.advance(2);
    outer.exit(false);

    assertFigures("/0/1", 1, 7, 7);
    assertThat(node("/0/1").errors()).isEqualTo(1);
    assertThat(node("/0").errors()).isEqualTo(0);
    assertFigures("/0", 1, 2, 9);
  }

  @Test
  void aLostExitEndsWithTheCallAroundIt() {
    Frame outer = recorder.enter(OUTER);
    recorder.enter(INNER);
    clock.advance(7);
    outer.exit(true);

    assertFigures("/0/1", 1, 7, 7);
    assertFigures("/0", 1, 0, 7);
    assertThat(node("/0/1").errors()).isEqualTo(0);
    assertThat(node("/0").errors()).isEqualTo(1);
    assertThat(recorder.copy(Histograms.COPIED).open()).isEmpty();
  }

  @Test
  void aSecondExitIsRefused() {
    Frame outer = recorder.enter(OUTER);
    Frame inner = recorder.enter(INNER);
    clock.advance(7);
    inner.exit(false);
    clock.advance(100);
    inner.exit(true);
    outer.exit(false);
    outer.exit(false);

    assertFigures("/0/1", 1, 7, 7);
    assertFigures("/0", 1, 100, 107);
    assertThat(node("/0/1").errors()).isEqualTo(0);
  }

  @Test
  void aStoppedRecorderKeepsWhatItHas() {
    timed(OUTER, 5);
    recorder.stop();

    assertThat(recorder.enter(OUTER)).isNull();
    assertFigures("/0", 1, 5, 5);
    assertThat(RecorderReader.read(recorder).nodes()).hasSize(1);
  }

  private void recur(int more) {
    Frame frame = recorder.enter(OUTER);
    clock.advance(10);
    if (more > 0) {
      recur(more - 1);
    }
    clock.advance(1);
    frame.exit(false);
  }

  private void timed(int section, long nanos) {
    Frame frame = recorder.enter(section);
    clock.advance(nanos);
    frame.exit(false);
  }

  private void assertFigures(String path, long calls, long self, long total) {
    RecorderImage.Node node = node(path);
    assertThat(node.calls()).isEqualTo(calls);
    assertThat(node.self()).isEqualTo(self);
    assertThat(node.total()).isEqualTo(total);
  }

  private RecorderImage.Node node(String path) {
    return Images.node(recorder.copy(Histograms.COPIED), path);
  }
}
