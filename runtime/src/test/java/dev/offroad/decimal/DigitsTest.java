package dev.offroad.decimal;

import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.api.Test;

/** Held against the JDK's own text of each number. */
final class DigitsTest {

  @Test
  void asManyAsTheTextHas() {
    check(0);
    check(Long.MAX_VALUE);
    for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
      check(power);
      check(10 * power - 1);
      check(10 * power);
    }
    for (int bits = 1; bits < Long.SIZE - 1; bits++) {
      check((1L << bits) - 1);
      check(1L << bits);
    }
  }

  private static void check(long number) {
    assertWithMessage("%s", number)
        .that(Digits.of(number))
        .isEqualTo(Long.toString(number).length());
  }
}
