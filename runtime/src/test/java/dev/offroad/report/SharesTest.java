package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SharesTest {

  @Test
  void sumToTheWholeWhateverTheParts() {
    Random random = new Random(42);
    for (int i = 0; i < 5_000; i++) {
      long[] parts = new long[1 + random.nextInt(100)];
      Arrays.setAll(parts, any -> random.nextLong() >>> (1 + random.nextInt(63)));
      parts[random.nextInt(parts.length)]++;

      checkShares(parts);
    }
  }

  /** Each is within one tenth of its exact share, and they sum to 100.0 %. */
  private static void checkShares(long... parts) {
    int[] tenths = Shares.tenthsOf(parts);
    double whole = Arrays.stream(parts).mapToDouble(part -> part).sum();
    assertWithMessage("sum for %s", Arrays.toString(parts))
        .that(Arrays.stream(tenths).sum())
        .isEqualTo(1000);
    for (int i = 0; i < parts.length; i++) {
      assertThat((double) tenths[i]).isWithin(1.000001).of(parts[i] / whole * 1000);
      assertThat(tenths[i]).isAtLeast(0);
    }
  }

  @Test
  void sumsBeyondTheLongestLongAreShared() {
    checkShares(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    checkShares(Long.MAX_VALUE, 1);
    checkShares(Long.MAX_VALUE - 1, Long.MAX_VALUE, 0, 1);
  }

  @Test
  void manyEqualPartsBelowATenthAreShared() {
    long[] parts = new long[3_000];
    Arrays.fill(parts, 7);

    checkShares(parts);
  }

  @Test
  void theMissingTenthsGoToThoseThatLostMost() {
    assertThat(Shares.tenthsOf(1, 1, 1)).isEqualTo(new int[] {334, 333, 333});
    assertThat(Shares.tenthsOf(2, 1)).isEqualTo(new int[] {667, 333});
    assertThat(Shares.tenthsOf(1, 2)).isEqualTo(new int[] {333, 667});
    assertThat(Shares.tenthsOf(9_996, 3, 1)).isEqualTo(new int[] {1000, 0, 0});
  }

  @Test
  void aSinglePartIsAll() {
    assertThat(Shares.tenthsOf(17)).isEqualTo(new int[] {1000});
    assertThat(Shares.tenthsOf(0, 17, 0)).isEqualTo(new int[] {0, 1000, 0});
  }

  @Test
  void nothingToShareGivesNothing() {
    assertThat(Shares.tenthsOf()).isEmpty();
    assertThat(Shares.tenthsOf(0, 0)).isEqualTo(new int[] {0, 0});
  }

  @Test
  void lessThanNothingCountsAsNothing() {
    assertThat(Shares.tenthsOf(-5, 5, 15)).isEqualTo(new int[] {0, 250, 750});
    assertThat(Shares.tenthsOf(-5, -1)).isEqualTo(new int[] {0, 0});
    assertThat(Shares.tenthsOf(Long.MIN_VALUE, 1)).isEqualTo(new int[] {0, 1000});
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 %", "9, 0.9 %", "10, 1.0 %", "995, 99.5 %", "1000, 100.0 %"})
  void haveOneDigitBehindThePoint(int tenths, String text) {
    assertThat(Shares.text(tenths)).isEqualTo(text);
  }
}
