package dev.offroad.cli.statistics;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates against samples whose truth is known. */
final class RatiosTest {

  private static final int PAIRS = 1_000;

  @Test
  void withoutScatterTheRatioIsKnown() {
    Ratio ratio = PairedBlocks.ratio(new double[] {1, 2, 4}, new double[] {3, 6, 12});
    assertThat(ratio.low()).isWithin(1e-9).of(3);
    assertThat(ratio.high()).isWithin(1e-9).of(3);
    assertThat(ratio.samples()).isEqualTo(3);
  }

  /** Against the table of Student's distribution: 4.303 for two degrees of freedom. */
  @Test
  void theIntervalIsStudents() {
    double width = Math.log(new Ratio(0, 1, 2, 3).high());
    assertThat(width).isWithin(0.001).of(4.303);
    assertThat(Math.log(new Ratio(0, 1, Double.POSITIVE_INFINITY, 3).high()))
        .isWithin(0.001)
        .of(1.960);
  }

  @Test
  void independentErrorsAddBySquares() {
    Ratio both = new Ratio(0.5, 4, 10, 3).with(4, 10);
    assertThat(both.variance()).isEqualTo(8);
    assertThat(both.freedom()).isWithin(1e-9).of(20);
    assertThat(new Ratio(0.5, 4, 10, 3).with(0, Double.POSITIVE_INFINITY).freedom())
        .isWithin(1e-9)
        .of(10);
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "5, 0", "20, 0", "20, 0.4", "12, 0.3"})
  void theTruthIsInTheIntervalOfBlocks(int blocks, double correlation) {
    Random random = new Random(17);
    int inside = 0;
    for (int i = 0; i < PAIRS; i++) {
      double[] phases = new double[blocks];
      Arrays.setAll(phases, j -> 1 + 0.5 * Math.sin(j));
      double[] before = noisy(phases, random, correlation, x -> x);
      double[] after = noisy(phases, random, correlation, x -> 0.7 * x);
      Ratio ratio = PairedBlocks.ratio(before, after);
      inside += ratio.low() <= 0.7 && 0.7 <= ratio.high() ? 1 : 0;
    }
    assertThat(inside).isAtLeast(PAIRS * (correlation == 0 ? 92 : 88) / 100);
    assertThat(inside).isAtMost(PAIRS * 99 / 100);
  }

  private static double[] noisy(
      double[] phases, Random random, double correlation, DoubleUnaryOperator change) {
    double[] blocks = new double[phases.length];
    double noise = random.nextGaussian();
    for (int i = 0; i < blocks.length; i++) {
      double fresh = Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      noise = i == 0 ? noise : correlation * noise + fresh;
      blocks[i] = change.applyAsDouble(phases[i] * (1 + 0.05 * noise));
    }
    return blocks;
  }

  @Test
  void theTruthIsInTheIntervalOfGroups() {
    Random random = new Random(5);
    int inside = 0;
    for (int i = 0; i < PAIRS; i++) {
      double[] before = random.doubles(4, 95, 105).toArray();
      double[] after = random.doubles(6, 100, 140).toArray();
      Ratio ratio = Groups.ratio(before, after);
      inside += ratio.low() <= 1.2 && 1.2 <= ratio.high() ? 1 : 0;
    }
    assertThat(inside).isAtLeast(PAIRS * 92 / 100);
    assertThat(inside).isAtMost(PAIRS * 99 / 100);
  }

  @Test
  void aFewSectionsThatChangedAreNoSpread() {
    double[] logs = {0.01, -0.01, 0.02, -0.02, 0, 0.01, -0.01, -3};
    Spread spread = Spread.of(logs, new double[] {0});
    assertThat(Math.sqrt(spread.variance())).isLessThan(0.04);
    double[] scattered = {0.2, -0.2, 0.1, -0.1, 0, 0.3, -0.3, 0.15};
    Spread wide = Spread.of(scattered, new double[] {0});
    assertThat(Math.sqrt(wide.variance())).isWithin(0.08).of(0.26);
    assertThat(wide.freedom()).isLessThan(8.0);
    assertThat(Spread.of(scattered, new double[] {1}).variance())
        .isEqualTo(Spread.LEAST * Spread.LEAST);
    assertThat(Spread.of(new double[] {5}, new double[] {}).variance())
        .isEqualTo(Spread.LEAST_OF_FEW * Spread.LEAST_OF_FEW);
  }
}
