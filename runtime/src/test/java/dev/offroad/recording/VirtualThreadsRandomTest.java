package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.clock.SystemNanoClock;
import dev.offroad.testing.Virtual;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programs on virtual threads that move between carriers, beside a reader in a loop. */
@SuppressWarnings("ThreadPriorityCheck") // a virtual thread that yields may change its carrier
final class VirtualThreadsRandomTest {

  private static final int SECTIONS = 6;
  private static final int THREADS = 3_000;
  private static final int AT_ONCE = 400;
  private static final int DEEPEST = 8;

  private final AtomicLongArray calls = new AtomicLongArray(SECTIONS);
  private final AtomicLongArray lost = new AtomicLongArray(SECTIONS);
  private final AtomicInteger measuring = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final Totals ended = new Totals();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyCallIsCountedOnce(long seed) throws InterruptedException {
    Virtual.assume();
    Recorders recorders = new Recorders(new SystemNanoClock(), Budget.EXACT, ended);
    Thread starter = new Thread(() -> startAll(recorders, seed));
    starter.start();
    long before = 0;
    int readings = 0;
    while (starter.isAlive()) {
      long now = SplitTotals.read(recorders, ended).calls();
      assertThat(now).isAtLeast(before);
      before = now;
      readings++;
    }
    Totals live = SplitTotals.read(recorders, ended).live();
    assertWithMessage("readings").that(readings).isAtLeast(3);
    assertThat(live.live).isEmpty();
    for (int section = 0; section < SECTIONS; section++) {
      assertWithMessage("section %s", section)
          .that(calls(section))
          .isEqualTo(calls.get(section) - lost.get(section));
    }
    assertThat(ended.threads).isEqualTo(measuring.get());
    assertThat(ended.self).isAtMost(ended.elapsed);
    assertThat(recorders.count()).isEqualTo(0);
  }

  private void startAll(Recorders recorders, long seed) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(seed * THREADS + i);
      while (running.get() >= AT_ONCE) {
        Thread.yield();
      }
      running.incrementAndGet();
      threads.add(Virtual.start("worker-" + i, () -> runAll(recorders, random)));
    }
    threads.forEach(Virtual::join);
  }

  private void runAll(Recorders recorders, Random random) {
    try {
      int outermost = random.nextInt(20);
      measuring.addAndGet(outermost > 0 ? 1 : 0);
      for (int i = 0; i < outermost; i++) {
        call(recorders, random, 1);
        pause(random);
      }
      if (outermost > 0 && random.nextInt(50) == 0) {
        int section = random.nextInt(SECTIONS);
        recorders.current().enter(section);
        calls.incrementAndGet(section);
        lost.incrementAndGet(section);
      }
    } finally {
      running.decrementAndGet();
    }
  }

  private void call(Recorders recorders, Random random, int depth) {
    int section = random.nextInt(SECTIONS);
    Frame frame = recorders.current().enter(section);
    calls.incrementAndGet(section);
    while (depth < DEEPEST && random.nextInt(3) == 0) {
      pause(random);
      call(recorders, random, depth + 1);
    }
    pause(random);
    assertThat(frame.isOf(recorders.currentOrNull())).isTrue();
    frame.exit(random.nextBoolean());
  }

  private static void pause(Random random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      LockSupport.parkNanos(random.nextInt(100_000));
    } else if (kind < 4) {
      Thread.yield();
    }
  }

  private long calls(int section) {
    return ended.callsByPath.entrySet().stream()
        .filter(node -> node.getKey().endsWith("/" + section))
        .mapToLong(node -> node.getValue())
        .sum();
  }
}
