package dev.offroad.benchmarks.table;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Tables from small results with round numbers. */
class PeersTableTest {

  @Test
  void whatIsAddedIsHeldAgainstTheHandWrittenPair() throws Exception {
    PeerRun run =
        run(
            result("Kieker.call", 1, "25.0.3", "402.0", "12.345", "152.0"),
            result("Baseline.HandWritten.call", 1, "25.0.3", "62.0", "2.5", "0.001"),
            result("Baseline.Unmeasured.call", 1, "25.0.3", "2.0", "0.125", "0.001"),
            result("OffroadSettings.Disabled.call", 1, "25.0.3", "1.999", "0.1", "0.0"));
    assertThat(PeersTable.of(run))
        .isEqualTo(
            """
            ### call, 1 thread, JDK 25.0.3

            | what | ns/call | added to the call | ratio to H | B/call |
            |---|---|---|---|---|
            | unmeasured | 2.00 ± 0.13 | – | – | 0 |
            | hand-written pair of `nanoTime()` (H) | 62.0 ± 2.50 | 60.0 | 1.00 | 0 |
            | Offroad, `enabled=false` | 2.00 ± 0.10 | 0.00 | 0.00 | 0 |
            | Kieker, its probe | 402.0 ± 12.3 | 400.0 | 6.67 | 152 |
            """);
  }

  @Test
  void rowsThatTheJdkIsTooOldForSaySo() throws Exception {
    PeerRun run = run(result("Jamon.nested", 2, "17.0.2", "9.0", "\"NaN\"", null));
    assertThat(PeersTable.of(run))
        .isEqualTo(
            """
            ### nested, 2 threads, JDK 17.0.2

            | what | ns/call | added to the call | ratio to H | B/call |
            |---|---|---|---|---|
            | Offroad, `budget=exact`, `clock=tsc` | needs JDK 22 | | | |
            | Offroad, `budget=3%`, `clock=tsc` | needs JDK 22 | | | |
            | Offroad, `budget=3%`, in bursts, `clock=tsc` | needs JDK 22 | | | |
            | JAMon, `Monitor` | 9.00 | – | – | – |
            | JFR, method timing | needs JDK 25 | | | |
            """);
  }

  @Test
  void eachPeerHasItsRow() {
    OutputFormat none = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    Set<String> peers =
        BenchmarkList.defaultList().getAll(none, List.of()).stream()
            .map(BenchmarkListEntry::getUserClassQName)
            .filter(name -> name.startsWith("dev.offroad.benchmarks.peers."))
            .collect(toSet());
    assertThat(Arrays.stream(Row.values()).map(Row::benchmark).collect(toSet())).isEqualTo(peers);
  }

  @Test
  void otherBenchmarksAreLeftOut() {
    String other = result("Jamon.call", 1, "17", "9.0", "1.0", null).replace("peers.", "");
    assertThrows(IllegalArgumentException.class, () -> run(other));
  }

  @Test
  void runsAreNotMixed() {
    String one = result("Jamon.call", 1, "17", "9.0", "1.0", null);
    for (String another :
        List.of(
            result("Kieker.nested", 1, "17", "9.0", "1.0", null),
            result("Kieker.call", 2, "17", "9.0", "1.0", null),
            result("Kieker.call", 1, "25", "9.0", "1.0", null))) {
      assertThrows(IllegalArgumentException.class, () -> run(one, another));
    }
  }

  private static PeerRun run(String... results) throws Exception {
    return PeerRun.of(new ObjectMapper().readTree("[" + String.join(",", results) + "]"));
  }

  /** As JMH writes it; without allocation when {@code bytes} is null. */
  private static String result(
      String name, int threads, String jdk, String nanos, String error, String bytes) {
    String secondary =
        bytes == null ? "" : "\"gc.alloc.rate.norm\": {\"score\": %s}".formatted(bytes);
    return """
        {"benchmark": "dev.offroad.benchmarks.peers.%s", "threads": %d, "jdkVersion": "%s",
         "primaryMetric": {"score": %s, "scoreError": %s}, "secondaryMetrics": {%s}}
        """
        .formatted(name, threads, jdk, nanos, error, secondary);
  }
}
