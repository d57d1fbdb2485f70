package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Which faults are those of memory and stack, whatever the JDK makes of them. */
final class FaultsTest {

  @Test
  void aShortageIsFoundUnderOtherErrors() {
    OutOfMemoryError memory = new OutOfMemoryError("Java heap space");
    assertThat(Faults.isShortage(memory)).isTrue();
    assertThat(Faults.isShortage(new InternalError(memory))).isTrue();
    assertThat(Faults.isShortage(new ExceptionInInitializerError(new StackOverflowError())))
        .isTrue();
  }

  @Test
  void othersAreNone() {
    assertThat(Faults.isShortage(new IllegalStateException(new LinkageError("x")))).isFalse();
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    assertThat(Faults.isShortage(second)).isFalse();
  }
}
