package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.testing.Runs;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bars that the page makes of the buckets in a run file. */
final class HistogramScriptTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Snapshot run(Bucket... histogram) {
    CallTreeNode node = node(List.of(histogram), histogram[histogram.length - 1].upperNanos());
    return new Runs().sections("parse").thread("main", 1, 1_000, node).build();
  }

  private static CallTreeNode node(List<Bucket> histogram, long longest) {
    long timed = histogram.stream().mapToLong(Bucket::calls).sum();
    return new CallTreeNode(0, timed, timed, 0, 0, 0, 0, 0, longest, histogram, 0, List.of());
  }

  private static Snapshot random(Random random) {
    TreeMap<Long, Long> calls = new TreeMap<>();
    for (int i = random.nextInt(80); i >= 0; i--) {
      long nanos = random.nextLong() >>> random.nextInt(12, 64);
      long width = Math.max(1, Long.highestOneBit(nanos) / 8);
      calls.put(nanos / width * width + (width - 1), 1 + (1L << random.nextInt(20)));
    }
    return run(
        calls.entrySet().stream()
            .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
            .toArray(Bucket[]::new));
  }

  /** As much of the run file as the bars are made of. */
  private static List<?> arguments(Snapshot run) {
    List<?> threads =
        run.threads().stream()
            .map(entry -> Map.of("tree", entry.tree().stream().map(node -> json(node)).toList()))
            .toList();
    return List.of(Map.of("file", Map.of("threads", threads)), 0);
  }

  private static Map<String, ?> json(CallTreeNode node) {
    List<List<Long>> pairs =
        node.histogram().stream().map(each -> List.of(each.upperNanos(), each.calls())).toList();
    return Map.of(
        "section", node.section(),
        "calls", node.calls(),
        "timedCalls", node.timedCalls(),
        "maxNanos", node.maxNanos(),
        "histogram", pairs,
        "children", List.of());
  }

  private static List<List<Map<?, ?>>> bars(List<Snapshot> runs) throws IOException {
    List<List<?>> arguments = new ArrayList<>();
    runs.forEach(run -> arguments.add(arguments(run)));
    List<List<Map<?, ?>>> found = new ArrayList<>();
    for (Object each :
        new PageScripts(CHROMIUM).results("/histogram-bars.js", "histogramOf", arguments)) {
      List<Map<?, ?>> bars = new ArrayList<>();
      ((List<?>) ((Map<?, ?>) each).get("bars")).forEach(bar -> bars.add((Map<?, ?>) bar));
      found.add(bars);
    }
    return found;
  }

  private static List<Double> of(List<Map<?, ?>> bars, String key) {
    return bars.stream().map(bar -> ((Number) bar.get(key)).doubleValue()).toList();
  }

  @Test
  void aBucketIsABarAndRareDurationsShareOne() throws IOException {
    Snapshot run =
        run(
            new Bucket(15, 1_000),
            new Bucket(1_151, 6_000),
            new Bucket(1_919, 1),
            new Bucket(2_047, 997),
            new Bucket(4_095, 2),
            new Bucket(8_703, 6));

    List<Map<?, ?>> bars = bars(List.of(run)).get(0);

    assertThat(of(bars, "low"))
        .containsExactly(15d, 1_024d, 1_792d, 1_920d, 2_048d, 8_192d)
        .inOrder();
    assertThat(of(bars, "high"))
        .containsExactly(16d, 1_152d, 1_920d, 2_048d, 4_096d, 8_704d)
        .inOrder();
    assertThat(of(bars, "calls")).containsExactly(1_000d, 6_000d, 1d, 997d, 2d, 6d).inOrder();
  }

  @Test
  void sharesAreByTheMiddleAndNeverOutsideOfWhatTheyCanBe() throws IOException {
    Snapshot run = run(new Bucket(15, 10_000), new Bucket(2_097_151, 1));
    double middle = 1_572_863.5;

    List<Map<?, ?>> bars = bars(List.of(run)).get(0);

    assertThat(of(bars, "share").get(0)).isWithin(1e-9).of(15e6 / (15e4 + middle));
    assertThat(of(bars, "share").get(1)).isWithin(1e-9).of(100 * middle / (15e4 + middle));
    assertThat(of(bars, "leastShare").get(1)).isWithin(0.05).of(87.5);
    assertThat(of(bars, "mostShare").get(1)).isWithin(0.05).of(93.3);
  }

  /** What is rare is rare at one place: the sum over all places says nothing of it. */
  @Test
  void durationsThatAreRareAtOnePlaceAreNotTakenForThoseOfAnother() throws IOException {
    List<Bucket> rare = List.of(new Bucket(1_151, 1_000_000), new Bucket(8_191, 1_000));
    List<Bucket> other = List.of(new Bucket(4_607, 100));
    Snapshot run =
        new Runs()
            .sections("parse")
            .thread("main", 1, 1_000, node(rare, 4_200))
            .thread("worker", 1, 1_000, node(other, 4_200))
            .build();

    List<Map<?, ?>> bars = bars(List.of(run)).get(0);

    assertThat(of(bars, "low")).containsExactly(1_024d, 4_096d).inOrder();
    assertThat(of(bars, "high")).containsExactly(1_152d, 4_201d).inOrder();
    assertThat(of(bars, "calls")).containsExactly(1e6, 1_100d).inOrder();
  }

  /** The page counts together what the run file does, whether or not that was done before. */
  @Test
  void barsAreTheSameBeforeAndAfterRareDurationsWereCountedTogether() throws IOException {
    Random random = new Random(20261123);
    List<Snapshot> before = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      before.add(random(random));
    }
    List<Snapshot> after = before.stream().map(Snapshot::withRareDurationsTogether).toList();
    assertThat(after).isNotEqualTo(before);

    assertThat(bars(after)).isEqualTo(bars(before));
  }
}
