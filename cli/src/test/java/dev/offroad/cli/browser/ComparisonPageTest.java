package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offroad.cli.compare.Comparison;
import dev.offroad.cli.form.ComparisonJson;
import dev.offroad.cli.form.ComparisonPage;
import dev.offroad.cli.testing.RandomJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The page in its comparing form: the figures of the comparison, and both runs below. */
final class ComparisonPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final RandomJob JOB = new RandomJob(1, 20, 0.03, 0.01);
  private static final Comparison COMPARISON = Comparison.of(JOB.run(1), JOB.run(0.4));

  @TempDir private Path folder;

  private PageOfRun open() throws IOException {
    CHROMIUM.driver().manage().window().setSize(new Dimension(1366, 900));
    return new PageOfRun(CHROMIUM).open(out -> ComparisonPage.write(COMPARISON, out), folder);
  }

  @Test
  void whatItSaysIsTheComparison() throws IOException {
    JsonNode json = JsonMapper.builder().build().readTree(ComparisonJson.of(COMPARISON));
    PageOfRun page = open();

    assertThat(page.text("h1"))
        .isEqualTo(json.get("claim").asText() + " " + json.get("cause").asText());
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json.get("rows")) {
      rows.add(
          row.get("name").asText()
              + row.at("/before/selfText").asText()
              + row.at("/after/selfText").asText()
              + row.get("changeText").asText()
              + row.get("explainsText").asText()
              + row.at("/before/callsText").asText()
              + row.at("/after/callsText").asText()
              + row.at("/before/perCallText").asText()
              + row.at("/after/perCallText").asText()
              + row.get("verdictText").asText()
              + row.get("note").asText());
    }
    assertThat(page.texts("#sections tbody tr")).containsExactlyElementsIn(rows).inOrder();
    JsonNode first = json.at("/rows/0");
    assertThat(page.text(".pairs li"))
        .isEqualTo(
            first.get("name").asText()
                + first.at("/before/selfText").asText()
                + " → "
                + first.at("/after/selfText").asText()
                + first.get("changeText").asText()
                + first.get("explainsText").asText()
                + first.get("verdictText").asText());
  }

  @Test
  void bothRunsAreDrawnAndAllIsAccessible() throws IOException {
    open();
    for (String part : List.of("flame", "course", "threads")) {
      CHROMIUM.script("document.getElementById(arguments[0]).scrollIntoView()", part);
      CHROMIUM.await(
          part + " of both runs is drawn",
          () ->
              Long.valueOf(2)
                  .equals(
                      CHROMIUM.script(
                          "return document.querySelectorAll('#' + arguments[0] + ' canvas').length",
                          part)));
    }
    CHROMIUM.script("scrollTo(0, 0)");
    CHROMIUM.screenshot(Path.of("target/screenshots/comparison.png"));
    assertThat(CHROMIUM.problems()).isEmpty();
    assertThat(
            new AxeBuilder()
                .analyze(CHROMIUM.driver()).getViolations().stream()
                    .map(rule -> rule.getId() + " at " + rule.getNodes())
                    .toList())
        .isEmpty();
  }
}
