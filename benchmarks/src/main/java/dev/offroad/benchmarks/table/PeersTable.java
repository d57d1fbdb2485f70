package dev.offroad.benchmarks.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offroad.benchmarks.table.PeerRun.Figure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Prints a Markdown table for each result file of the peers.
 *
 * <p>What is added to a call is the difference to {@code unmeasured}; the ratio is that of what is
 * added, to what the hand-written pair adds, in the same run.
 */
public final class PeersTable {

  private static final String UNKNOWN = "–";

  private PeersTable() {}

  /**
   * Prints the tables.
   *
   * @param files result files of JMH, one run in each
   * @throws IOException when one cannot be read
   */
  public static void main(String... files) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    ObjectMapper json = new ObjectMapper();
    for (String file : files) {
      out.println(of(PeerRun.of(json.readTree(Path.of(file).toFile()))));
    }
  }

  /** The table of one run, with its title. */
  static String of(PeerRun run) {
    double unmeasured = nanos(run, Row.UNMEASURED);
    double handWritten = nanos(run, Row.HAND_WRITTEN) - unmeasured;
    StringBuilder text = new StringBuilder();
    text.append("### ").append(run.title()).append("\n\n");
    text.append("| what | ns/call | added to the call | ratio to H | B/call |\n");
    text.append("|---|---|---|---|---|\n");
    for (Row row : Row.values()) {
      Figure figure = run.figures().get(row);
      if (figure != null) {
        text.append(line(row, figure, unmeasured, handWritten));
      } else if (!run.canHold(row)) {
        text.append("| %s | needs JDK %d | | | |\n".formatted(row.label(), row.sinceJdk()));
      }
    }
    return text.toString();
  }

  private static String line(Row row, Figure figure, double unmeasured, double handWritten) {
    double added = row == Row.UNMEASURED ? Double.NaN : figure.nanos() - unmeasured;
    String error = Double.isNaN(figure.error()) ? "" : " ± " + number(figure.error());
    return "| %s | %s%s | %s | %s | %s |\n"
        .formatted(
            row.label(),
            number(figure.nanos()),
            error,
            number(added),
            number(added / handWritten),
            bytes(figure.bytes()));
  }

  private static double nanos(PeerRun run, Row row) {
    Figure figure = run.figures().get(row);
    return figure == null ? Double.NaN : figure.nanos();
  }

  /** Two digits after the point for small numbers, one for larger ones. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return UNKNOWN;
    }
    String text = String.format(Locale.ROOT, Math.abs(value) < 9.995 ? "%.2f" : "%.1f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }

  private static String bytes(double value) {
    return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%.0f", value);
  }
}
