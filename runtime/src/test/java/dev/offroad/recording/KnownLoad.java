package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.ManualClock;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A job whose one outermost call is open from its start to its end. */
final class KnownLoad {

  static final int MAIN = 0;
  static final int MIDDLE = 1;
  static final int LEAF = 2;
  static final int OTHER_LEAF = 3;

  private static final long TIMED = 80;
  private static final long UNTIMED = 4;

  /** What falls on the caller of each call, in its time too. */
  static final ProbeCosts COSTS = new ProbeCosts(0, TIMED, UNTIMED);

  final ManualClock clock = new ManualClock();
  final Recorder recorder;
  final Map<String, Long> truth = new HashMap<>();
  final Map<String, Long> calls = new HashMap<>();
  private final long start = clock.nanoTime();
  private final Budget budget;
  private final BurstsByHand bursts;
  private RecorderImage image;

  KnownLoad(long seed) {
    this(seed, Budget.of(0.03, COSTS), null);
  }

  KnownLoad(long seed, Budget budget) {
    this(seed, budget, null);
  }

  /** With bursts. */
  KnownLoad(long seed, BurstsByHand bursts) {
    this(seed, Budget.of(0.03, COSTS, bursts::ask), bursts);
  }

  private KnownLoad(long seed, Budget budget, BurstsByHand bursts) {
    this.budget = budget;
    this.bursts = bursts;
    recorder = new Recorder(clock, budget, new WeakReference<>(Thread.currentThread()), seed);
  }

  void loop(int times, Consumer<Integer> body) {
    Frame main = enter(MAIN);
    for (int call = 0; call < times; call++) {
      body.accept(call);
      pass("/0", 3);
    }
    exit(main, "/0");
  }

  void loopOn(int times, Consumer<Integer> body) {
    loop(times, body);
  }

  void leafInMiddle(long nanos) {
    Frame middle = enter(MIDDLE);
    pass("/0/1", 10);
    leaf("/0/1/2", LEAF, nanos);
    pass("/0/1", 15);
    exit(middle, "/0/1");
  }

  void leaf(String path, int section, long nanos) {
    Frame leaf = enter(section);
    pass(path, nanos);
    exit(leaf, path);
  }

  void recur(int depth) {
    Frame frame = enter(MIDDLE);
    pass("/0/1", 20 + depth);
    if (depth > 0) {
      recur(depth - 1);
    }
    exit(frame, "/0/1");
  }

  Frame enter(int section) {
    image = null;
    if (bursts != null) {
      bursts.shiftBy(clock.nanoTime());
    }
    return switch (budget.burst(section).gear()) {
      case Burst.OFF -> null;
      case Burst.ON -> recorder.enterInBurst(section);
      default -> recorder.enter(section);
    };
  }

  void pass(String path, long nanos) {
    clock.advance(nanos);
    truth.merge(path, nanos, Long::sum);
  }

  void exit(Frame frame, String path) {
    if (frame != null) {
      boolean timed = frame.timer == frame;
      frame.exit(false);
      if (recorder.top != recorder.root) {
        pass(path(recorder.top.node), timed ? TIMED : UNTIMED);
      }
    }
    calls.merge(path, 1L, Long::sum);
  }

  private static String path(CallNode node) {
    return node.level == 0 ? "" : path(node.parent) + "/" + node.section;
  }

  long truth(String path) {
    return truth.get(path);
  }

  RecorderImage image() {
    if (image == null) {
      image = recorder.copy(Histograms.COPIED);
      Images.check(image);
      assertThat(image.open()).isEmpty();
      // Nothing was called outside of main, so not a nanosecond may come or go.
      // But for what is rounded: half of one a node.
      long left = Images.sumOfSelf(image) - (clock.nanoTime() - start);
      assertThat(Math.abs(left)).isAtMost(image.nodes().size());
    }
    return image;
  }

  RecorderImage.Node node(String path) {
    return Images.node(image(), path);
  }
}
