package dev.offroad.benchmarks.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was measured side by side: one shape of call, with one number of threads, on one JDK.
 *
 * @param shape the method of the benchmark: call, nested or recursion
 * @param threads how many threads called at once
 * @param jdk the version of the JDK
 * @param figures what was measured, by row
 */
record PeerRun(String shape, int threads, String jdk, Map<Row, Figure> figures) {

  /** Where {@code -prof gc} puts the bytes that a call allocates. */
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * One row's figures, per measured call.
   *
   * @param nanos mean time
   * @param error half the width of its 99.9 % interval; NaN with a single iteration
   * @param bytes allocated; NaN without {@code -prof gc}
   */
  record Figure(double nanos, double error, double bytes) {}

  /**
   * Reads a result file of JMH.
   *
   * @throws IllegalArgumentException when it holds no row of the table, or more than one run
   */
  static PeerRun of(JsonNode results) {
    PeerRun run = null;
    for (JsonNode result : results) {
      String name = result.path("benchmark").asText();
      int dot = name.lastIndexOf('.');
      Row row = Row.ofBenchmark(name.substring(0, Math.max(dot, 0))).orElse(null);
      if (row == null) {
        continue;
      }
      String shape = name.substring(dot + 1);
      int threads = result.path("threads").asInt();
      String jdk = result.path("jdkVersion").asText();
      if (run == null) {
        run = new PeerRun(shape, threads, jdk, new EnumMap<>(Row.class));
      }
      if (!run.shape.equals(shape) || run.threads != threads || !run.jdk.equals(jdk)) {
        throw new IllegalArgumentException("more than one run: " + run.title() + " and " + name);
      }
      run.figures.put(row, figure(result));
    }
    if (run == null) {
      throw new IllegalArgumentException("no row of the table is in it");
    }
    return run;
  }

  private static Figure figure(JsonNode result) {
    JsonNode time = result.path("primaryMetric");
    return new Figure(
        number(time.path("score")),
        number(time.path("scoreError")),
        number(result.path("secondaryMetrics").path(ALLOCATED).path("score")));
  }

  /** JMH writes what it does not know as the text "NaN". */
  private static double number(JsonNode node) {
    return node.asDouble(Double.NaN);
  }

  String title() {
    return shape + ", " + (threads == 1 ? "1 thread" : threads + " threads") + ", JDK " + jdk;
  }

  /** Whether the JDK was new enough for this row. */
  boolean canHold(Row row) {
    return row.sinceJdk() <= Runtime.Version.parse(jdk).feature();
  }
}
