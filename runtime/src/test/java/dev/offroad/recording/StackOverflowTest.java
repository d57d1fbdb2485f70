package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.testing.ManualClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stack overflows for real, wherever it happens to: in the measured code, or in the middle of
 * an entry or an exit. Nothing may be left open, lost or counted twice.
 */
final class StackOverflowTest {

  private static final int OUTERMOST = 0;
  private static final int RECURSIVE = 1;
  private static final int OTHER = 2;
  private static final int ROUNDS = 40;

  /** Moves at each reading, so that every call has a time of its own. */
  private final ManualClock clock = ManualClock.ticking(1);

  private final Recorder recorder = new Recorder(clock);
  private long overflows;

  /** The padding moves the place at which the stack ends by less than a frame. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13})
  void theRecorderIsBalancedAfterAnOverflow(int padding) throws InterruptedException {
    Thread thread = new Thread(null, () -> overflowAgainAndAgain(padding), "overflow", 300_000);
    thread.start();
    thread.join();

    assertThat(overflows).isEqualTo(ROUNDS);
    RecorderImage image = recorder.copy(Histograms.COPIED);
    assertThat(image.open()).isEmpty();
    Images.check(image);
    long before = Images.sumOfSelf(image);
    assertThat(before).isEqualTo(Images.node(image, "/0").total());
    assertThat(Images.node(image, "/0").calls()).isEqualTo(ROUNDS);

    Frame frame = recorder.enter(OUTERMOST);
    clock.advance(50);
    frame.exit(false);
    assertThat(Images.sumOfSelf(recorder.copy(Histograms.COPIED))).isEqualTo(before + 51);
  }

  private void overflowAgainAndAgain(int padding) {
    for (int round = 0; round < ROUNDS; round++) {
      Frame outermost = recorder.enter(OUTERMOST);
      try {
        pad(padding + round);
      } catch (StackOverflowError e) {
        overflows++;
      }
      outermost.exit(false);
      RecorderImage image = recorder.copy(Histograms.COPIED);
      assertWithMessage("round %s", round).that(image.open()).isEmpty();
    }
  }

  private void pad(int frames) {
    if (frames > 0) {
      pad(frames - 1);
    } else {
      recurse(0);
    }
  }

  /** As generated code does: what overflows in a probe leaves the user's exception as it is. */
  @SuppressWarnings("InfiniteRecursion") // on purpose
  private int recurse(int depth) {
    Frame frame = enterOrNull(depth % 2 == 0 ? RECURSIVE : OTHER);
    try {
      int result = recurse(depth + 1) + 1;
      exit(frame, false);
      return result;
    } catch (Throwable thrown) {
      exit(frame, true);
      throw thrown;
    }
  }

  private Frame enterOrNull(int section) {
    try {
      return recorder.enter(section);
    } catch (StackOverflowError e) {
      return null;
    }
  }

  private static void exit(Frame frame, boolean failed) {
    if (frame == null) {
      return;
    }
    try {
      frame.exit(failed);
    } catch (StackOverflowError e) {
      // The frame stays open until its caller ends.
      return;
    }
  }
}
