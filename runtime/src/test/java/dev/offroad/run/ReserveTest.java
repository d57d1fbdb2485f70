package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The memory for the end, in a heap that is not full; full ones are in the fault campaign. */
final class ReserveTest {

  private final Reserve reserve = new Reserve();

  @Test
  void isKeptWhileThereIsRoom() {
    reserve.releaseIfFull();
    reserve.restore();
    assertThat(reserve.isKept()).isTrue();
  }

  @Test
  void isLetGoForGoodAtTheEnd() {
    reserve.release();
    assertThat(reserve.isKept()).isFalse();
    reserve.restore();
    assertThat(reserve.isKept()).isFalse();
  }

  @Test
  void isTakenBackWhereTheJobGoesOn() {
    reserve.letGo();
    assertThat(reserve.isKept()).isFalse();
    reserve.restore();
    assertThat(reserve.isKept()).isTrue();
  }
}
