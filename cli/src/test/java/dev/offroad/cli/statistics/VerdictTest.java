package dev.offroad.cli.statistics;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an interval. */
final class VerdictTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.582 | 0.618 | 38 to 42 % faster",
        "1.121 | 1.149 | 12 to 15 % slower",
        "0.9701 | 1.039 | cannot tell: between 3 % faster and 4 % slower",
        "0.9991 | 1.0004 | cannot tell: between 0.1 % faster and 0.1 % slower",
        "0.9612 | 0.9952 | 0.4 to 3.9 % faster",
        "1.0123 | 1.0164 | 1.2 to 1.7 % slower",
        "0.99815 | 0.99925 | 0.07 to 0.19 % faster",
        "0.0011 | 0.0083 | 99.1 to 99.9 % faster",
        "0.0003 | 0.0005 | 99.9 to nearly 100 % faster",
        "0.0003 | 1.015 | cannot tell: between nearly 100 % faster and 2 % slower",
        "11.004 | 30.996 | 1,000 to 3,000 % slower",
        "2.004 | 1e9 | 100 to more than 10,000 % slower",
      })
  void texts(double low, double high, String text) {
    Verdict verdict = between(low, high);
    assertThat(verdict.text()).isEqualTo(text);
    assertThat(verdict.decided()).isEqualTo(!text.startsWith("cannot"));
    assertThat(verdict.low()).isWithin(0.01).of(100 * (low - 1));
  }

  @Test
  void withoutAnInterval() {
    Verdict verdict = Verdict.unknown("only 2 slices");
    assertThat(verdict.text()).isEqualTo("cannot tell: only 2 slices");
    assertThat(verdict.decided()).isFalse();
    assertThat(verdict.hasInterval()).isFalse();
    assertThat(Verdict.of(new Ratio(0, 1e9, 1, 3)).hasInterval()).isFalse();
  }

  private static Verdict between(double low, double high) {
    double half = (Math.log(high) - Math.log(low)) / 2;
    double quantile = 1.959963984540054;
    double deviation = half / quantile;
    double middle = (Math.log(high) + Math.log(low)) / 2;
    return Verdict.of(new Ratio(middle, deviation * deviation, Double.POSITIVE_INFINITY, 3));
  }
}
