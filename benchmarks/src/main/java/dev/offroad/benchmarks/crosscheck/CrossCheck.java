package dev.offroad.benchmarks.crosscheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints the sections' shares of all measured own time as a sampling profiler has them, and as run
 * files have them. Both are shares of what they can tell apart, so time outside of measured methods
 * is in neither.
 */
public final class CrossCheck {

  private static final int MOST_ROWS = 16;

  private final OwnTimes samples;
  private final Map<String, OwnTimes> measured;

  private CrossCheck(OwnTimes samples, Map<String, OwnTimes> measured) {
    this.samples = samples;
    this.measured = measured;
  }

  /**
   * Prints the table.
   *
   * @param arguments a folder with {@code sampled-*.txt}, collapsed stacks, and in each further
   *     folder that is named a kind of run with its run files
   * @throws IOException when a file cannot be read
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, OwnTimes> measured = new LinkedHashMap<>();
    List<Path> all = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      List<Path> runs = files(folder.resolve(arguments[i]), ".json");
      all.addAll(runs);
      measured.put(arguments[i], OwnTimes.ofRuns(runs));
    }
    OwnTimes samples = OwnTimes.ofSamples(files(folder, ".txt"), MeasuredMethods.of(all));
    System.out.print(new CrossCheck(samples, measured).table());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private String table() {
    StringBuilder text = new StringBuilder("| section | sampler | rank |");
    measured.keySet().forEach(kind -> text.append(" ").append(kind).append(" | rank | diff. |"));
    text.append("\n|---|---|---|").append("---|---|---|".repeat(measured.size())).append('\n');
    samples.ranking().stream().limit(MOST_ROWS).forEach(section -> text.append(row(section)));
    text.append("\n").append(number(samples.sum())).append(" samples in measured methods");
    measured.forEach(
        (kind, own) ->
            text.append(", ")
                .append(kind)
                .append(' ')
                .append(number(own.sum() / 1e6))
                .append(" ms"));
    text.append('\n');
    return text.toString();
  }

  private String row(String section) {
    double share = samples.share(section);
    // Two standard errors of a share, as if samples did not depend on each other.
    double error = 2 * Math.sqrt(share * (1 - share) / samples.sum());
    StringBuilder row = new StringBuilder("| `" + section + "` | ");
    row.append(percent(share)).append(" ± ").append(percent(error));
    row.append(" | ").append(samples.ranking().indexOf(section) + 1).append(" |");
    measured.forEach(
        (kind, own) -> {
          row.append(' ').append(percent(own.share(section)));
          row.append(" | ").append(own.ranking().indexOf(section) + 1);
          row.append(" | ").append(signed(100 * (own.share(section) - share))).append(" |");
        });
    return row.append('\n').toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String signed(double points) {
    return String.format(Locale.ROOT, "%+.1f", points);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
