package dev.offroad.benchmarks.table;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds that were measured one after the other, compared round by round. */
class ReaderTableTest {

  @Test
  void aRoundWithAReaderIsComparedWithTheOneWithout() throws Exception {
    assertThat(ReaderTable.of(List.of(round(50, 51), round(60, 63))))
        .isEqualTo(
            """
            | nodes | rounds | alone, ns/call | with the reader, ns/call | difference | ± |
            |---|---|---|---|---|---|
            | 1 | 2 | 55.00 | 57.00 | 2.00 | 2.00 |
            """);
  }

  private static JsonNode round(double alone, double withReader) throws Exception {
    return new ObjectMapper()
        .readTree("[" + result("0", alone) + "," + result("100", withReader) + "]");
  }

  private static String result(String hertz, double nanos) {
    return """
        {"params": {"hertz": "%s", "nodes": "1"}, "primaryMetric": {"score": %s}}
        """
        .formatted(hertz, nanos);
  }
}
