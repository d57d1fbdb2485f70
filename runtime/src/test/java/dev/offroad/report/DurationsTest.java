package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 ns",
        "1 | 1 ns",
        "999 | 999 ns",
        "1_000 | 1.00 µs",
        "9_994 | 9.99 µs",
        "9_995 | 10.0 µs",
        "99_949 | 99.9 µs",
        "99_950 | 100 µs",
        "999_400 | 999 µs",
        "999_499 | 999 µs",
        "999_500 | 1.00 ms",
        "1_000_000 | 1.00 ms",
        "9_994_999 | 9.99 ms",
        "9_995_000 | 10.0 ms",
        "99_950_000 | 100 ms",
        "999_499_999 | 999 ms",
        "999_500_000 | 1.00 s",
        "9_995_000_000 | 10.0 s",
        "59_960_000_000 | 60.0 s",
        "60_000_000_000 | 60.0 s",
        "99_949_999_999 | 99.9 s",
        "99_950_000_000 | 1 min 40 s",
        "100_499_999_999 | 1 min 40 s",
        "100_500_000_000 | 1 min 41 s",
        "119_600_000_000 | 2 min 00 s",
        "3_599_499_999_999 | 59 min 59 s",
        "3_599_500_000_000 | 1 h 00 min",
        "3_599_600_000_000 | 1 h 00 min",
        "3_600_000_000_000 | 1 h 00 min",
        "22_200_000_000_000 | 6 h 10 min",
        "86_399_999_999_999 | 24 h 00 min",
        "3_600_000_000_000_000 | 1,000 h 00 min",
        "9_223_372_036_854_775_807 | 2,562,047 h 47 min",
      })
  void hasThreeDigitsOrTwoUnits(String nanos, String text) {
    long duration = Long.parseLong(nanos.replace("_", ""));

    assertThat(Durations.text(duration)).isEqualTo(text);
    if (duration != 0) {
      assertThat(Durations.text(-duration)).isEqualTo("-" + text);
    }
  }

  @Test
  void theLeastOfAllDurationsHasATextToo() {
    assertThat(Durations.text(Long.MIN_VALUE)).isEqualTo("-2,562,047 h 47 min");
  }

  @Test
  void everyTextHasThreeDigitsAndOneOfTheUnits() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long nanos = random.nextLong() >>> (1 + random.nextInt(63));
      assertThat(Durations.text(nanos))
          .matches(
              "\\d{1,3} ns"
                  + "|(\\d\\.\\d\\d|\\d\\d\\.\\d|\\d{3}) [µm]s"
                  + "|(\\d\\.\\d\\d|\\d\\d\\.\\d) s"
                  + "|\\d{1,2} min [0-5]\\d s"
                  + "|(\\d{1,3}|\\d{1,3},\\d{3}|\\d,\\d{3},\\d{3}) h [0-5]\\d min");
    }
  }

  @Test
  void countsHaveTheirThousandsApart() {
    assertThat(Durations.count(0)).isEqualTo("0");
    assertThat(Durations.count(999)).isEqualTo("999");
    assertThat(Durations.count(1_523_441)).isEqualTo("1,523,441");
    assertThat(Durations.count(-1_000)).isEqualTo("-1,000");
    assertThat(Durations.count(Long.MAX_VALUE)).isEqualTo("9,223,372,036,854,775,807");
  }

  @Test
  void theLanguageOfTheUserChangesNothing() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Durations.text(7_710)).isEqualTo("7.71 µs");
      assertThat(Durations.text(100_500_000_000L)).isEqualTo("1 min 41 s");
      assertThat(Durations.count(1_000)).isEqualTo("1,000");
    } finally {
      Locale.setDefault(before);
    }
  }
}
