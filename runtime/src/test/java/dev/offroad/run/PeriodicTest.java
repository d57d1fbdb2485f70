package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.console.Console;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that is done again and again, by a clock that the test moves. */
final class PeriodicTest {

  private final List<Long> sleeps = new ArrayList<>();
  private int done;

  @AfterEach
  void theThreadOfTheTestsIsNotInterrupted() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void sleepsAsLongAsTheWorkSaysAndEndsAtZero() {
    Deque<Long> next = new ArrayDeque<>(List.of(20L, 30L, 0L));
    new Periodic("work of a test", 10, () -> work(next.pop()), sleeps::add).run();
    assertThat(sleeps).containsExactly(10L, 20L, 30L).inOrder();
    assertThat(done).isEqualTo(3);
  }

  @Test
  void afterAFaultItWaitsLongerEachTimeAndGoesOn() {
    new Periodic(
            "failing work of a test",
            10,
            () -> {
              if (work(1) > 0 && done < 20) {
                throw new OutOfMemoryError("of the test");
              }
              return done < 22 ? 10 : 0;
            },
            sleeps::add)
        .run();
    assertThat(done).isEqualTo(22);
    List<Duration> waited = sleeps.stream().map(Duration::ofNanos).toList();
    assertThat(waited.subList(1, 4))
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
        .inOrder();
    assertThat(waited.get(19)).isEqualTo(Duration.ofHours(1));
    assertThat(waited.get(20)).isEqualTo(Duration.ofNanos(10));
    assertThat(Console.warnings().stream().filter(said -> said.contains("failing work")))
        .hasSize(1);
  }

  @Test
  void anInterruptEndsItAndIsKept() {
    new Periodic(
            "work of a test",
            10,
            () -> work(1),
            nanos -> {
              throw new InterruptedException();
            })
        .run();
    assertThat(done).isEqualTo(0);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void itGoesOnWhereMemoryForTheSleepIsShort() {
    new Periodic(
            "work of a test",
            10,
            () -> work(done < 2 ? 20 : 0),
            nanos -> {
              sleeps.add(nanos);
              if (sleeps.size() == 2) {
                throw new OutOfMemoryError("of the test");
              }
            })
        .run();
    assertThat(done).isEqualTo(3);
    assertThat(sleeps).containsExactly(10L, 20L, 20L).inOrder();
  }

  private long work(long next) {
    done++;
    return next;
  }
}
