package dev.offroad;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block that is closed twice or late ends no call of another section. */
@SuppressWarnings("try")
final class SectionCloseTest {

  private static final Section FIRST = Section.of("first");
  private static final Section SECOND = Section.of("second");

  @Test
  void aLateCloseLeavesTheCallOfAnotherSectionOpen() {
    Section.Open late = FIRST.enter();
    late.close();
    try (Section.Open other = SECOND.enter()) {
      late.close();
      assertThat(openHere()).containsExactly("second");
    }
    assertThat(openHere()).isEmpty();
  }

  @Test
  void whatIsClosedIsKnownAgainSoThatNothingIsAllocated() {
    Section.Open once = FIRST.enter();
    once.close();
    try (Section.Open other = SECOND.enter()) {
      assertThat(other).isNotSameInstanceAs(once);
    }
    try (Section.Open again = FIRST.enter()) {
      assertThat(again).isSameInstanceAs(once);
    }
  }

  @Test
  void anOuterCloseEndsWhatIsInsideToo() {
    Section.Open outer = FIRST.enter();
    Section.Open inner = SECOND.enter();
    outer.close();
    assertThat(openHere()).isEmpty();
    inner.close();
    assertThat(openHere()).isEmpty();
  }

  private static List<String> openHere() {
    Snapshot snapshot = Offroad.snapshot();
    String thread = Thread.currentThread().getName();
    return snapshot.open().stream()
        .filter(call -> call.thread().equals(thread))
        .map(OpenCall::path)
        .flatMap(List::stream)
        .map(section -> snapshot.sections().get(section).name())
        .toList();
  }
}
