package dev.offroad.benchmarks.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints what a reader costs a measured call, from result files of JMH that hold a round each: in
 * each round the call with a reader is compared with that without.
 */
public final class ReaderTable {

  /** Without a reader, and with one, by round. */
  private final Map<Integer, List<double[]>> roundsByNodes = new TreeMap<>();

  private ReaderTable() {}

  /**
   * Prints the table.
   *
   * @param files result files of JMH, one round in each
   * @throws IOException when one cannot be read
   */
  public static void main(String... files) throws IOException {
    List<JsonNode> rounds = new ArrayList<>();
    for (String file : files) {
      rounds.add(new ObjectMapper().readTree(Path.of(file).toFile()));
    }
    System.out.print(of(rounds));
  }

  /** The table of rounds. */
  static String of(List<JsonNode> rounds) {
    ReaderTable table = new ReaderTable();
    rounds.forEach(table::add);
    return table.text();
  }

  private void add(JsonNode results) {
    Map<Integer, double[]> round = new TreeMap<>();
    for (JsonNode result : results) {
      JsonNode parameters = result.path("params");
      int withReader = parameters.path("hertz").asInt() > 0 ? 1 : 0;
      round.computeIfAbsent(parameters.path("nodes").asInt(), nodes -> new double[2])[withReader] =
          result.path("primaryMetric").path("score").asDouble();
    }
    round.forEach(
        (nodes, pair) -> roundsByNodes.computeIfAbsent(nodes, n -> new ArrayList<>()).add(pair));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| nodes | rounds | alone, ns/call | with the reader, ns/call | difference | ± |\n");
    text.append("|---|---|---|---|---|---|\n");
    roundsByNodes.forEach((nodes, rounds) -> text.append(line(nodes, rounds)));
    return text.toString();
  }

  /** The last figure is two standard errors of the mean of the differences. */
  private static String line(int nodes, List<double[]> rounds) {
    double alone = rounds.stream().mapToDouble(pair -> pair[0]).average().orElse(Double.NaN);
    double[] differences = rounds.stream().mapToDouble(pair -> pair[1] - pair[0]).toArray();
    double mean = 0;
    for (double difference : differences) {
      mean += difference / differences.length;
    }
    double squares = 0;
    for (double difference : differences) {
      squares += (difference - mean) * (difference - mean);
    }
    int n = differences.length;
    String error =
        n < 2 ? "–" : String.format(Locale.ROOT, "%.2f", 2 * Math.sqrt(squares / (n - 1) / n));
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.2f | %.2f | %.2f | %s |\n",
        nodes,
        n,
        alone,
        alone + mean,
        mean,
        error);
  }
}
