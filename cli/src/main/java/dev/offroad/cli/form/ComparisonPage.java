package dev.offroad.cli.form;

import dev.offroad.cli.compare.Comparison;
import dev.offroad.page.Page;
import dev.offroad.page.RunPage;
import dev.offroad.report.Style;
import java.io.IOException;

/** The page in its comparing form: the comparison, and the figures and run files of both runs. */
public final class ComparisonPage {

  private ComparisonPage() {}

  /**
   * Writes the page.
   *
   * @param comparison two runs
   * @param out where to; its encoding must be UTF-8
   * @throws IOException when {@code out} throws it
   */
  public static void write(Comparison comparison, Appendable out) throws IOException {
    ComparisonWords words = new ComparisonWords(comparison);
    Page.write(
        "Offroad comparison: " + words.before() + " and " + words.after(),
        ComparisonText.of(comparison, Style.PLAIN),
        data -> data(comparison, data),
        out);
  }

  private static void data(Comparison comparison, Appendable data) throws IOException {
    data.append("{\"kind\":\"comparison\",\"comparison\":").append(ComparisonJson.of(comparison));
    data.append(",\"before\":");
    RunPage.writeData(comparison.before(), data);
    data.append(",\"after\":");
    RunPage.writeData(comparison.after(), data);
    data.append('}');
  }
}
