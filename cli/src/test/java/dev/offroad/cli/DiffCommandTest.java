package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.cli.testing.Runs.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offroad.cli.testing.RandomJob;
import dev.offroad.cli.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff}: the same figures and texts in every form. */
final class DiffCommandTest {

  @TempDir private Path folder;
  private Path before;
  private Path after;

  @BeforeEach
  void writeRuns() throws IOException {
    RandomJob job = new RandomJob(1, 20, 0.03, 0.01);
    before = Runs.write(job.run(1), folder.resolve("before.json"));
    after = Runs.write(job.run(0.4), folder.resolve("after.json"));
  }

  @Test
  void everyFormHasTheSameFigures() throws IOException {
    JsonNode json = json(before, after);
    String text = Cli.run("diff", before, after).out();
    String markdown = Cli.run("diff", before, after, "--format", "markdown").out();
    assertThat(json.at("/format").asText()).isEqualTo("offroad.diff/1");
    assertThat(json.at("/verdict/decided").asBoolean()).isTrue();
    assertThat(json.at("/verdict/high").asDouble()).isLessThan(0.0);
    assertThat(json.at("/rows/0/name").asText()).isEqualTo("s0");
    for (String form : new String[] {text, markdown}) {
      assertThat(form).contains(json.at("/before/heading").asText());
      assertThat(form).contains(json.at("/claim").asText());
      assertThat(form).contains(json.at("/cause").asText());
      for (JsonNode row : json.get("rows")) {
        assertRow(form, row, "/verdictText", "/before/callsText", "/after/callsText");
      }
      assertRow(form, json.get("probes"));
      assertRow(form, json.get("unmeasured"));
    }
    long change = json.at("/probes/change").asLong() + json.at("/unmeasured/change").asLong();
    for (JsonNode row : json.get("rows")) {
      change += row.get("change").asLong();
    }
    assertThat(change).isEqualTo(json.at("/totals/change").asLong());
  }

  private static void assertRow(String form, JsonNode row, String... more) {
    String line =
        form.lines()
            .map(text -> text.replaceAll("^\\| |[*\\\\]", ""))
            .filter(text -> text.matches("\\Q" + row.get("name").asText() + "\\E (  | ?\\|).*"))
            .findFirst()
            .orElseThrow();
    assertThat(line).contains(row.at("/before/selfText").asText());
    assertThat(line).contains(row.at("/after/selfText").asText());
    assertThat(line).contains(row.get("changeText").asText());
    assertThat(line).contains(row.get("explainsText").asText());
    for (String place : more) {
      assertWithMessage(place).that(line).contains(row.at(place).asText());
    }
  }

  @Test
  void theSameRunTwiceIsNoChange() throws IOException {
    JsonNode json = json(before, before);
    assertThat(json.at("/verdict/decided").asBoolean()).isFalse();
    assertThat(json.at("/totals/change").asLong()).isEqualTo(0);
    assertThat(json.at("/totals/explainsTenths").isNull()).isTrue();
    assertThat(Cli.run("diff", before, before).out()).contains("Cannot tell: between ");
  }

  @Test
  void filesWithoutCallsInTheirSlices() {
    assertThat(Cli.run("diff", Cli.RUN_1, Cli.RUN_1).out())
        .contains("Cannot tell: only 1 slice (wall time 10.0 s before, 10.0 s after).");
  }

  @Test
  void hostileNames() throws Exception {
    String hostile = "</script>|`*\"\n\u001b[2J\u202e";
    Path one = hostile(hostile, 5);
    Path other = hostile(hostile, 9);
    for (String format : new String[] {"text", "markdown", "json"}) {
      String out = Cli.run("diff", one, other, "--format", format).out();
      assertThat(out).doesNotContain("\u001b");
      assertThat(out).doesNotContain("\u202e");
    }
    assertThat(json(one, other).at("/rows/0/name").asText())
        .isEqualTo("</script>|`*\"\\u000a\\u001b[2J\\u202e");
  }

  private Path hostile(String name, long self) throws IOException {
    return Runs.write(
        new Runs().job(name).section(name, "", name).thread(name, 1, 50, node(0, 1, self)).build(),
        folder.resolve("hostile-" + self + ".json"));
  }

  @Test
  void aRunIsNeverReplaced() throws IOException {
    byte[] bytes = Files.readAllBytes(after);
    Cli.Result result = Cli.run("diff", before, after, "-o", after);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("is the run itself, which a report never replaces");
    assertThat(Files.readAllBytes(after)).isEqualTo(bytes);
  }

  @Test
  void wrongUse() {
    assertThat(Cli.run("diff", before).code()).isEqualTo(2);
    assertThat(Cli.run("diff", before, folder.resolve("none.json")).code()).isEqualTo(2);
    assertThat(Cli.run("diff", before, after, "--format", "csv").err())
        .contains("expected one of text, html, markdown, json, found 'csv'");
  }

  private static JsonNode json(Path before, Path after) throws IOException {
    Cli.Result result = Cli.run("diff", before, after, "--format", "json");
    assertThat(result.code()).isEqualTo(0);
    return new JsonMapper().readTree(result.out());
  }
}
