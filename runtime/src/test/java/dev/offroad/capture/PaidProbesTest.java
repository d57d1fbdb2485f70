package dev.offroad.capture;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.clock.NanoClock;
import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.TreeWalk;
import org.junit.jupiter.api.Test;

/** Probes that take the time that they are known to take: none of it stays in the sections. */
final class PaidProbesTest {

  private static final int MAIN = 0;
  private static final int OUTER = 1;
  private static final int INNER = 2;

  private static final int BEFORE_READING = 10;
  private static final int AFTER_READING = 20;
  private static final int COUNTING = 8;
  private static final int REENTERING = 13;

  private static final ProbeCosts COSTS =
      new ProbeCosts(
          AFTER_READING + BEFORE_READING,
          BEFORE_READING + AFTER_READING + COUNTING,
          COUNTING,
          REENTERING);

  private final CostlyClock clock = new CostlyClock();
  private final long[] truth = new long[3];

  @Test
  void aCallerOfManyShortCallsUnderABudget() {
    SnapshotTaker taker = taker(Budget.of(0.03, COSTS));
    run(taker, 100_000, () -> outer(taker, 10));
    assertNear(taker, OUTER, 0.02);
    assertNear(taker, INNER, 0.02);
  }

  @Test
  void aCallerOfMoreCallsThanAreTimedWithIt() {
    SnapshotTaker taker = taker(Budget.of(0.03, COSTS));
    run(taker, 30_000, () -> outer(taker, 40));
    assertNear(taker, OUTER, 0.05);
    assertNear(taker, INNER, 0.02);
  }

  @Test
  void everyCallTimed() {
    SnapshotTaker taker = taker(Budget.EXACT);
    run(taker, 10_000, () -> outer(taker, 10));
    assertNear(taker, OUTER, 0.001);
    assertNear(taker, INNER, 0.001);
  }

  @Test
  void aRecursionUnderABudget() {
    SnapshotTaker taker = taker(Budget.of(0.03, COSTS));
    run(taker, 100_000, () -> recur(taker, 10));
    assertNear(taker, OUTER, 0.02);
  }

  @Test
  void aRecursionTimedAtEachCall() {
    SnapshotTaker taker = taker(Budget.EXACT);
    run(taker, 10_000, () -> recur(taker, 10));
    assertNear(taker, OUTER, 0.001);
  }

  private SnapshotTaker taker(Budget budget) {
    SectionRegistry sections = new SectionRegistry();
    for (String name : new String[] {"main", "outer", "inner"}) {
      sections.register(name, "", "", SectionKind.BLOCK);
    }
    return new SnapshotTaker(clock, sections, budget, any -> COSTS);
  }

  private void run(SnapshotTaker taker, int times, Runnable body) {
    Frame main = taker.recorders().current().enter(MAIN);
    for (int i = 0; i < times; i++) {
      body.run();
    }
    main.exit(false);
  }

  private void outer(SnapshotTaker taker, int callees) {
    Frame outer = taker.recorders().current().enter(OUTER);
    spend(OUTER, 300);
    for (int i = 0; i < callees; i++) {
      Frame inner = taker.recorders().current().enter(INNER);
      spend(INNER, 50);
      inner.exit(false);
      clock.now += COUNTING;
    }
    outer.exit(false);
    clock.now += COUNTING;
  }

  private void recur(SnapshotTaker taker, int depth) {
    Frame frame = taker.recorders().current().enter(OUTER);
    spend(OUTER, 80);
    if (depth > 1) {
      recur(taker, depth - 1);
      clock.now += REENTERING;
    }
    frame.exit(false);
    clock.now += COUNTING;
  }

  private void spend(int section, long nanos) {
    clock.now += nanos;
    truth[section] += nanos;
  }

  private void assertNear(SnapshotTaker taker, int section, double part) {
    long self = 0;
    for (CallTreeNode node :
        new TreeWalk(taker.take("job", "3%", RunState.FINISHED).threads().get(0).tree())) {
      self += node.section() == section ? node.selfNanos() : 0;
    }
    assertWithMessage("self time of section %s, which had %s ns", section, truth[section])
        .that((double) self / truth[section])
        .isWithin(part)
        .of(1);
  }

  /** To read it takes some time before the reading, and some after. */
  private static final class CostlyClock extends NanoClock {
    private long now = 1_000_000;

    @Override
    public long nanoTime() {
      now += BEFORE_READING;
      long read = now;
      now += AFTER_READING;
      return read;
    }

    @Override
    public String name() {
      return "costly";
    }
  }
}
