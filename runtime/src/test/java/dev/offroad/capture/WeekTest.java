package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.recording.Budget;
import dev.offroad.recording.Frame;
import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.SectionRegistry;
import dev.offroad.recording.ThreadKind;
import dev.offroad.snapshot.Course;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.Balance;
import dev.offroad.testing.ManualClock;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A week of a job, with a clock that is moved by hand: each second has its calls, each minute a
 * thread that comes and goes, the course is noted whenever it is due, and each half day has a
 * snapshot. Names of sections and of threads are made from data, more of them than there is room
 * for. Memory is that of a day.
 */
final class WeekTest {

  private static final int SECONDS = 7 * 24 * 3600;
  private static final int MINUTE = 60;
  private static final int DAY = 24 * 3600;
  private static final int NAMES_A_SECOND = 10;
  private static final int KINDS = 2 * ThreadKind.MOST;
  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final double MEGABYTE = 1 << 20;
  private static final double MOST_GROWTH = 0.02;

  private final ManualClock clock = new ManualClock();
  private final SectionRegistry sections = new SectionRegistry();
  private final SnapshotTaker taker =
      new SnapshotTaker(clock, sections, Budget.EXACT, any -> ProbeCosts.NONE);
  private long calls;
  private long names;

  @Test
  void memoryOfAWeekIsThatOfADay() throws InterruptedException {
    List<Double> heap = new ArrayList<>();
    long due = 0;
    for (int second = 0; second < SECONDS; second++) {
      call(second);
      clock.advance(SECOND_NANOS);
      if (clock.nanoTime() >= due) {
        due = clock.nanoTime() + taker.noteCourse();
      }
      if (second % MINUTE == 0) {
        comeAndGo(second / MINUTE);
      }
      if (second % (DAY / 2) == 0) {
        Balance.check(take());
      }
      if (second % (DAY / 4) == DAY / 4 - 1) {
        heap.add(usedMegabytes());
      }
    }
    check(take(), heap);
  }

  private void check(Snapshot run, List<Double> heap) {
    assertThat(run.slices().size()).isAtMost(Course.MOST_SLICES);
    assertThat(run.threads().size()).isAtMost(ThreadKind.MOST + 2);
    assertThat(run.sections().size()).isAtMost(SectionRegistry.MOST_SECTIONS + 2);
    assertThat(names).isGreaterThan((long) SectionRegistry.MOST_SECTIONS);
    long counted =
        run.threads().stream()
            .flatMap(thread -> Balance.byPath(thread).values().stream())
            .mapToLong(node -> node.calls())
            .sum();
    assertThat(counted).isEqualTo(calls);
    double firstDay = Collections.max(heap.subList(0, 4));
    double lastDay = Collections.max(heap.subList(heap.size() - 4, heap.size()));
    System.out.printf(
        "a week: heap of the first day %.1f MB, of the last %.1f%n", firstDay, lastDay);
    assertWithMessage("heap in MB, each quarter of a day: %s", heap)
        .that(lastDay)
        .isLessThan(firstDay * (1 + MOST_GROWTH) + 1);
  }

  private Snapshot take() {
    return taker.take("week", "exact", RunState.RUNNING);
  }

  /** In the first hours a new name each time; then those that there are. */
  private void call(int second) {
    for (int i = 0; i < NAMES_A_SECOND && names <= 2L * SectionRegistry.MOST_SECTIONS; i++) {
      enterAndExit("name " + names++);
    }
    enterAndExit("always " + second % 10);
  }

  private void enterAndExit(String name) {
    SectionInfo section = sections.register(name, "", "", SectionKind.BLOCK);
    Frame frame = taker.recorders().current().enter(section.id());
    clock.advance(SECOND_NANOS / 100);
    frame.exit(false);
    calls++;
  }

  private void comeAndGo(int minute) throws InterruptedException {
    String name = "kind " + minute % KINDS + " of thread-" + minute;
    Thread thread = new Thread(() -> enterAndExit("on a thread"), name);
    thread.start();
    thread.join();
  }

  private static double usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
