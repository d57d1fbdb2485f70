package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.testing.ManualClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs on a recorder, whose whole image must be that of {@link Oracle}, always. */
final class RecorderLawsTest {

  private static final int OPERATIONS = 300;
  private static final int SECTIONS = 6;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRecorderAgreesWithTheOracle(long seed) {
    List<Op> program = randomProgram(new Random(seed));
    if (differenceIn(program) != null) {
      List<Op> smallest = shrink(program);
      throw new AssertionError("seed " + seed + "\n" + smallest + "\n" + differenceIn(smallest));
    }
  }

  /** The random programs are worth something: they nest, recur, lose exits and repeat them. */
  @Test
  void programsReachWhatTheyAreMeantTo() {
    Execution all = new Execution();
    seeds().limit(20).forEach(seed -> randomProgram(new Random(seed)).forEach(all::execute));
    assertThat(all.recursions).isGreaterThan(100);
    assertThat(all.lostExits).isGreaterThan(100);
    assertThat(all.refusedExits).isGreaterThan(50);
    assertThat(all.oracle.longestPath()).isEqualTo(SECTIONS);
  }

  private static List<Op> randomProgram(Random random) {
    int sections = 1 + random.nextInt(SECTIONS);
    List<Op> program = new ArrayList<>();
    for (int i = 0; i < OPERATIONS; i++) {
      int kind = random.nextInt(100);
      long nanos = random.nextInt(4) == 0 ? 0 : random.nextLong(1L << random.nextInt(1, 44));
      if (kind < 46) {
        program.add(new Op(Kind.ENTER, random.nextInt(sections), false, nanos));
      } else if (kind < 86) {
        program.add(new Op(Kind.EXIT, 0, random.nextInt(4) == 0, nanos));
      } else if (kind < 92) {
        program.add(new Op(Kind.EXIT, random.nextInt(1, 5), random.nextBoolean(), nanos));
      } else if (kind < 96) {
        program.add(new Op(Kind.EXIT_AGAIN, random.nextInt(4), random.nextBoolean(), nanos));
      } else {
        program.add(new Op(Kind.COMPARE, 0, false, nanos));
      }
    }
    return program;
  }

  /** Leaves out what can be left out with a difference remaining. */
  private static List<Op> shrink(List<Op> program) {
    List<Op> smallest = new ArrayList<>(program);
    for (int size = smallest.size() / 2; size >= 1; size /= 2) {
      for (int from = 0; from + size <= smallest.size(); ) {
        List<Op> smaller = new ArrayList<>(smallest);
        smaller.subList(from, from + size).clear();
        if (differenceIn(smaller) != null) {
          smallest = smaller;
        } else {
          from += size;
        }
      }
    }
    return smallest;
  }

  private static AssertionError differenceIn(List<Op> program) {
    try {
      Execution execution = new Execution();
      program.forEach(execution::execute);
      execution.compare();
      execution.execute(new Op(Kind.EXIT, Integer.MAX_VALUE, false, 7));
      execution.compare();
      assertThat(Images.sumOfSelf(execution.recorder.copy(Histograms.COPIED)))
          .isEqualTo(execution.oracle.measured(execution.clock.nanoTime()));
      return null;
    } catch (AssertionError difference) {
      return difference;
    }
  }

  private enum Kind {
    ENTER,
    EXIT,
    EXIT_AGAIN,
    COMPARE
  }

  /** {@code number}: the section to enter, or how many frames further out the exit is. */
  private record Op(Kind kind, int number, boolean failed, long thenNanos) {}

  private static final class Execution {
    final ManualClock clock = new ManualClock();
    final Recorder recorder = new Recorder(clock);
    final long firstStart = clock.nanoTime();
    final Oracle oracle = new Oracle(firstStart);
    final Map<Integer, Frame> frames = new HashMap<>();
    int recursions;
    int lostExits;
    int refusedExits;

    void execute(Op op) {
      int depth = oracle.openCalls();
      switch (op.kind) {
        case ENTER -> {
          oracle.enter(op.number, clock.nanoTime());
          frames.put(depth + 1, recorder.enter(op.number));
          recursions += oracle.open().get(depth).endsWith("outermost") ? 0 : 1;
        }
        case EXIT -> {
          int target = Math.max(1, depth - op.number);
          if (depth > 0) {
            oracle.exit(target, op.failed, clock.nanoTime());
            frames.get(target).exit(op.failed);
            lostExits += depth - target;
          }
        }
        case EXIT_AGAIN -> {
          Frame ended = frames.get(depth + 1 + op.number);
          // The place of a call that has ended may be open again: then that call would end.
          if (ended != null && !isOpen(ended)) {
            ended.exit(op.failed);
            refusedExits++;
          }
        }
        case COMPARE -> compare();
      }
      clock.advance(op.thenNanos);
    }

    private boolean isOpen(Frame frame) {
      for (int depth = 1; depth <= oracle.openCalls(); depth++) {
        if (frames.get(depth) == frame) {
          return true;
        }
      }
      return false;
    }

    void compare() {
      RecorderImage image = recorder.copy(Histograms.COPIED);
      Images.check(image);
      assertWithMessage("nodes").that(Images.nodes(image)).isEqualTo(oracle.nodes());
      assertWithMessage("open").that(Images.open(image)).isEqualTo(oracle.open());
      assertWithMessage("sum of self")
          .that(Images.sumOfSelfWithOpen(image))
          .isEqualTo(oracle.measured(clock.nanoTime()));
      assertThat(image.times().firstStart()).isEqualTo(firstStart);
      assertThat(image.times().lastEnd()).isEqualTo(oracle.lastEnd());
      assertThat(image.times().takenAt()).isEqualTo(clock.nanoTime());
    }
  }
}
