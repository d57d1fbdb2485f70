package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.testing.ManualClock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a recorder does at its bounds: too many call paths, too deep ones, a clock that goes back.
 */
final class RecorderBoundsTest {

  private static final String FLAT = "/" + RecorderImage.FLAT_BUCKET;

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder = new Recorder(clock);
  private long inCalls;

  @Test
  void callPathsBeyondTheCapAreCountedFlat() {
    int others = CallTree.MOST_NODES;
    for (int section = 1; section <= others; section++) {
      timed(section, 1);
    }
    Frame outer = recorder.enter(0);
    pass(3);
    timed(2, 5);
    Frame recursive = recorder.enter(0);
    pass(7);
    recursive.exit(false);
    outer.exit(false);

    RecorderImage image = recorder.copy(Histograms.COPIED);
    Images.check(image);
    assertThat(Images.node(image, FLAT + "/0").calls()).isEqualTo(2);
    assertThat(Images.node(image, FLAT + "/0").self()).isEqualTo(10);
    assertThat(Images.node(image, FLAT + "/0").total()).isEqualTo(15);
    assertThat(Images.node(image, FLAT + "/2").self()).isEqualTo(5);
    assertThat(Images.node(image, "/2").self()).isEqualTo(1);
    assertThat(Images.node(image, FLAT).calls()).isEqualTo(0);
    assertThat(Images.sumOfSelf(image)).isEqualTo(inCalls);
  }

  @Test
  void callPathsThatAreKnownGoOnAtTheirPlaceBeyondTheCap() {
    for (int section = 0; section < CallTree.MOST_NODES + 5; section++) {
      timed(section, 1);
    }
    timed(0, 8);
    assertThat(Images.node(recorder.copy(Histograms.COPIED), "/0").self()).isEqualTo(9);
  }

  @Test
  void callsBeyondTheDepthCapAreCountedFlat() {
    int depth = CallTree.MOST_DEPTH + 50;
    Deque<Frame> open = new ArrayDeque<>();
    for (int section = 0; section < depth; section++) {
      open.push(recorder.enter(section));
      pass(1);
    }
    RecorderImage whileOpen = recorder.copy(Histograms.COPIED);
    assertThat(whileOpen.open()).hasSize(depth);
    assertThat(Images.sumOfSelfWithOpen(whileOpen)).isEqualTo(depth);
    open.forEach(frame -> frame.exit(false));

    RecorderImage image = recorder.copy(Histograms.COPIED);
    Images.check(image);
    assertThat(image.nodes()).hasSize(depth + 1);
    assertThat(Images.node(image, FLAT + "/" + (depth - 1)).total()).isEqualTo(1);
    assertThat(Images.sumOfSelf(image)).isEqualTo(depth);
  }

  /** However many call paths there are, the nodes are bounded and no time is lost or doubled. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theLawsHoldBeyondTheCap(long seed) {
    Random random = new Random(seed);
    int sections = 40;
    Deque<Frame> open = new ArrayDeque<>();
    int calls = 0;
    for (int i = 0; i < 200_000; i++) {
      if (open.size() < sections && random.nextInt(100) < 52) {
        open.push(recorder.enter(random.nextInt(sections)));
        calls++;
      } else if (!open.isEmpty()) {
        open.pop().exit(random.nextBoolean());
      }
      if (!open.isEmpty()) {
        pass(random.nextInt(5));
      }
    }
    open.forEach(frame -> frame.exit(false));

    RecorderImage image = recorder.copy(Histograms.COPIED);
    Images.check(image);
    String message = "seed " + seed;
    assertWithMessage(message).that(image.nodes().size()).isAtLeast(CallTree.MOST_NODES);
    assertWithMessage(message)
        .that(image.nodes().size())
        .isAtMost(CallTree.MOST_NODES + 1 + sections);
    assertWithMessage(message).that(Images.sumOfSelf(image)).isEqualTo(inCalls);
    assertWithMessage(message)
        .that(image.nodes().stream().mapToLong(RecorderImage.Node::calls).sum())
        .isEqualTo(calls);
  }

  @Test
  void aClockThatGoesBackInACallGivesItNoTime() {
    Frame frame = recorder.enter(0);
    clock.advance(-500);
    frame.exit(false);

    RecorderImage.Node node = Images.node(recorder.copy(Histograms.COPIED), "/0");
    assertThat(node.self()).isEqualTo(0);
    assertThat(node.total()).isEqualTo(0);
    assertThat(node.max()).isEqualTo(0);
  }

  @Test
  void aCallLastsAsLongAsItsCalleesAtLeastWhateverTheClockDoes() {
    Frame outer = recorder.enter(0);
    timed(1, 40);
    clock.advance(-30);
    outer.exit(false);

    assertThat(Images.node(recorder.copy(Histograms.COPIED), "/0").self()).isEqualTo(0);
    assertThat(Images.node(recorder.copy(Histograms.COPIED), "/0").total()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aClockThatGoesBackGivesNoNegativeTime(long seed) {
    Random random = new Random(seed);
    Deque<Frame> open = new ArrayDeque<>();
    for (int i = 0; i < 2_000; i++) {
      if (random.nextBoolean()) {
        open.push(recorder.enter(random.nextInt(5)));
      } else if (!open.isEmpty()) {
        open.pop().exit(false);
      }
      clock.advance(random.nextInt(-100, 110));
    }
    open.forEach(frame -> frame.exit(false));

    RecorderImage image = recorder.copy(Histograms.COPIED);
    Images.check(image);
    assertWithMessage("seed %s", seed).that(image.open()).isEmpty();
  }

  private void timed(int section, long nanos) {
    Frame frame = recorder.enter(section);
    pass(nanos);
    frame.exit(false);
  }

  private void pass(long nanos) {
    clock.advance(nanos);
    inCalls += nanos;
  }
}
