package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.report.Durations;
import dev.offroad.report.Names;
import dev.offroad.report.Shares;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own script writes durations, counts and shares as the text report does. */
final class FormatScriptTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final int RANDOM_VALUES = 20_000;

  /** The greatest whole number that the page's script knows exactly. */
  private static final long LARGEST = (1L << 53) - 1;

  private static List<?> written(String module, String function, List<?> values)
      throws IOException {
    List<List<?>> arguments = new ArrayList<>();
    values.forEach(value -> arguments.add(List.of(value)));
    return new PageScripts(CHROMIUM).results(module, function, arguments);
  }

  /** Some around each place where the form changes, and random ones of all sizes. */
  private static List<Long> values() {
    List<Long> values = new ArrayList<>();
    long[] edges = {
      1,
      10,
      999,
      1_000,
      9_995,
      99_950,
      999_500,
      9_995_000,
      99_950_000,
      999_500_000,
      9_995_000_000L,
      99_950_000_000L,
      3_599_500_000_000L,
      3_600_000_000_000L,
      86_400_000_000_000L
    };
    for (long edge : edges) {
      for (long near = -15; near <= 15; near++) {
        values.add(Math.max(0, edge + near));
      }
    }
    Random random = new Random(20261122);
    for (int i = 0; i < RANDOM_VALUES; i++) {
      values.add(LARGEST >>> random.nextInt(53));
      values.add(Math.floorMod(random.nextLong(), 1L << (1 + random.nextInt(53))));
    }
    return values;
  }

  @Test
  void durations() throws IOException {
    List<Long> values = values();
    assertThat(written("/format.js", "duration", values))
        .isEqualTo(values.stream().map(Durations::text).toList());
  }

  @Test
  void counts() throws IOException {
    List<Long> values = values();
    assertThat(written("/format.js", "count", values))
        .isEqualTo(values.stream().map(Durations::count).toList());
  }

  @Test
  void names() throws IOException {
    List<String> names =
        List.of(
            "",
            " ",
            "plain",
            "größe",
            "a\tb\u202e\u2028\u0000",
            "\ud83d\ude00".repeat(70),
            PageRuns.HOSTILE);
    assertThat(written("/names.js", "printable", names))
        .isEqualTo(names.stream().map(Names::printable).toList());
  }

  @Test
  void shares() throws IOException {
    List<Long> values = List.of(0L, 1L, 9L, 10L, 410L, 999L, 1000L);
    assertThat(written("/format.js", "share", values))
        .isEqualTo(values.stream().map(value -> Shares.text(value.intValue())).toList());
  }
}
