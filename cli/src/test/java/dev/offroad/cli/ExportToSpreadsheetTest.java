package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CSV export as another CSV library reads it back. */
final class ExportToSpreadsheetTest {

  @TempDir private Path folder;

  @Test
  void rowsHaveTheTimesOfTheRun() throws IOException {
    Map<String, Long> self = new TreeMap<>();
    for (Map<String, String> row : rows(Cli.RUN_1)) {
      self.put(row.get("section"), Long.parseLong(row.get("self_ns")));
    }
    assertThat(self).isEqualTo(RunTimes.of(Cli.RUN_1).bySection());
  }

  @Test
  void columnsSumUpToTheWhole() throws IOException {
    long self = 0;
    long calls = 0;
    BigDecimal shares = BigDecimal.ZERO;
    for (Map<String, String> row : rows(Cli.RUN_1)) {
      self += Long.parseLong(row.get("self_ns"));
      calls += row.get("calls").isEmpty() ? 0 : Long.parseLong(row.get("calls"));
      shares = shares.add(new BigDecimal(row.get("share_percent")));
    }
    assertThat(self).isEqualTo(RunTimes.of(Cli.RUN_1).elapsed());
    assertThat(calls).isEqualTo(RunTimes.of(Cli.RUN_1).calls());
    assertThat(shares).isEqualTo(new BigDecimal("100.0"));
  }

  @Test
  void namesAreOneCellWhateverIsInThem() throws IOException {
    String run = Files.readString(Cli.RUN_1).replace("Parser.parse", "a,\\\"b\\\";'c'");
    Path hostile = Files.writeString(folder.resolve("run.json"), run);

    assertThat(rows(hostile).stream().map(row -> row.get("section")).toList())
        .contains("a,\"b\";'c'");
  }

  private List<Map<String, String>> rows(Path run) throws IOException {
    Path file = folder.resolve("run.csv");
    Cli.run("export", run, "--format", "csv", "-o", file);
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
      return rows.readAll();
    }
  }
}
