package dev.offroad.compiled;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.snapshot.SectionKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The search is made once, is waited for only so long, and harms nobody. */
final class CompiledSectionsTest {

  private static final Found ONE =
      new Found(List.of(new CompiledSection(SectionKind.METHOD, "a.A", "", "A.run")), "");
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void theSearchIsMadeOnce() {
    AtomicInteger searches = new AtomicInteger();
    CompiledSections compiled =
        sections(
            LONG,
            () -> {
              searches.incrementAndGet();
              return ONE;
            });
    assertThat(searches.get()).isEqualTo(0);
    assertThat(compiled.find()).isEqualTo(ONE);
    assertThat(compiled.find()).isEqualTo(ONE);
    assertThat(searches.get()).isEqualTo(1);
  }

  @Test
  void aSearchThatTakesTooLongIsNotWaitedFor() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    CompiledSections compiled =
        sections(
            Duration.ofMillis(5),
            () -> {
              answer.await();
              answered.countDown();
              return ONE;
            });
    Found late = compiled.find();
    assertThat(late.sections()).isEmpty();
    assertThat(late.problem()).isEqualTo("the search takes longer than 5 ms");
    answer.countDown();
    answered.await();
  }

  @Test
  void aFaultIsAProblem() {
    Found found =
        sections(
                LONG,
                () -> {
                  throw new StackOverflowError("deep");
                })
            .find();
    assertThat(found.sections()).isEmpty();
    assertThat(found.problem()).contains("StackOverflowError: deep");
  }

  @Test
  void aThreadThatWasInterruptedStaysSo() {
    Thread.currentThread().interrupt();
    assertThat(sections(LONG, () -> ONE).find()).isEqualTo(ONE);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static CompiledSections sections(Duration most, Callable<Found> search) {
    return new CompiledSections(() -> search, most);
  }
}
