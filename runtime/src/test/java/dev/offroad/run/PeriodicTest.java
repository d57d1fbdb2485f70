package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

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
  void aFaultEndsIt() {
    new Periodic(
            "failing work of a test",
            10,
            () -> {
              work(1);
              throw new StackOverflowError("of the test");
            },
            sleeps::add)
        .run();
    assertThat(done).isEqualTo(1);
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

  private long work(long next) {
    done++;
    return next;
  }
}
