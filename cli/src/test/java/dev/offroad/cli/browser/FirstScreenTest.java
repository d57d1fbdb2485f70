package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.report.Claim;
import dev.offroad.report.Durations;
import dev.offroad.report.Figures;
import dev.offroad.report.Row;
import dev.offroad.report.Saving;
import dev.offroad.report.Savings;
import dev.offroad.report.SelfTimeTable;
import dev.offroad.report.Shares;
import dev.offroad.report.Trust;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The first screen: every figure on it is the report's. */
final class FirstScreenTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Snapshot RUN = PageRuns.small();
  private static final Figures FIGURES = new Figures(RUN);

  @TempDir private Path folder;
  private PageOfRun page;

  @BeforeEach
  void open() throws IOException {
    CHROMIUM.driver().manage().window().setSize(new Dimension(1280, 900));
    page = new PageOfRun(CHROMIUM).open(RUN, folder);
  }

  @Test
  void theClaimIsTheReports() {
    assertThat(page.text("h1")).isEqualTo(Claim.of(RUN, FIGURES));
  }

  @Test
  void theBarsAreTheTableOfSelfTime() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < FIGURES.rows().size(); i++) {
      Row row = FIGURES.rows().get(i);
      expected.add(row.name() + Shares.text(FIGURES.tenths(i)) + SelfTimeTable.selfText(row));
    }
    expected.add(other("(probes)", FIGURES.probeTenths(), FIGURES.probes()));
    expected.add(other("(unmeasured)", FIGURES.unmeasuredTenths(), FIGURES.unmeasured()));
    expected.add(other("sum, 5 threads", 1000, FIGURES.elapsed()));

    assertThat(page.texts(".bars li")).containsExactlyElementsIn(expected).inOrder();
  }

  private static String other(String name, int tenths, long nanos) {
    return name + Shares.text(tenths) + Durations.text(nanos);
  }

  @Test
  void barsByGroupSumUpToTheWholeToo() {
    page.click("[aria-label='Bars by'] button:nth-child(2)");

    List<String> bars = page.texts(".bars li");
    assertThat(bars).hasSize(3 + 3);
    assertThat(bars.get(5)).isEqualTo(other("sum, 5 threads", 1000, FIGURES.elapsed()));
    assertThat(page.texts(".bars .name"))
        .containsAtLeast("(no group)", "group 1", "group 2", "(probes)");
  }

  @Test
  void whatIfSaysWhatTheReportSays() {
    Saving without = new Savings(RUN).without(FIGURES.rows().get(0).section());
    assertThat(page.text("#gain")).isEqualTo(without.timesAsFast(2).text());

    for (String times : List.of("3", "1.5", "40", "1")) {
      page.type(".what-if-row input[type=number]", times);
      Saving saving = without.timesAsFast(Double.parseDouble(times));
      assertThat(page.text("#gain")).isEqualTo(saving.text());
      String soonest = Durations.text(RUN.wallNanos() - saving.most());
      String latest = Durations.text(RUN.wallNanos() - saving.least());
      assertThat(page.text("#end"))
          .isEqualTo(soonest.equals(latest) ? soonest : soonest + " to " + latest);
    }
  }

  @Test
  void theSliderMovesTheEndOfTheJob() {
    page.type(".what-if-row input[type=range]", "50");

    assertThat(
            CHROMIUM.script(
                "return document.querySelector('.what-if-row input[type=number]').value"))
        .isEqualTo("10");
    Saving without = new Savings(RUN).without(FIGURES.rows().get(0).section());
    assertThat(page.text("#gain")).isEqualTo(without.timesAsFast(10).text());
  }

  @Test
  void severalSectionsOnDifferentThreadsGainNoLessThanTheBetterOne() {
    Savings savings = new Savings(RUN);
    Saving first = savings.without(FIGURES.rows().get(0).section()).timesAsFast(2);
    Saving second = savings.without(FIGURES.rows().get(1).section()).timesAsFast(4);
    page.type(".what-if-row:nth-child(2) input[type=number]", "4");

    // The first is of the main thread, the second of the pool: they may run side by side.
    long least = Math.max(first.least(), second.least());
    long most = Math.min(RUN.wallNanos(), first.most() + second.most());
    assertThat(page.text("#gain")).isEqualTo(new Saving(least, most).text());
  }

  @Test
  void hoursAndMoney() {
    page.type("#what-if-runs", "3600");
    page.type("#what-if-cost", "2.5");

    // 3,600 runs a month that end 1.5 s earlier are 1.5 hours.
    page.type(".what-if-row input[type=number]", "2");
    assertThat(page.text("#gain")).isEqualTo("1.50 s");
    assertThat(page.text(".money > output"))
        .isEqualTo("1.50 machine-hours a month, worth 3.75 a month and 45.00 a year.");
  }

  @Test
  void theGroundsAreTheReports() {
    List<String> expected = new ArrayList<>();
    for (Trust.Ground ground : Trust.of(RUN, FIGURES)) {
      expected.add(ground.label() + ": " + ground.text());
    }
    List<String> labels = page.texts(".grounds dt:nth-of-type(2)");
    List<String> texts = page.texts(".grounds dd");
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      shown.add(labels.get(i) + ": " + texts.get(i));
    }
    assertThat(shown).containsExactlyElementsIn(expected).inOrder();
  }

  @Test
  void itFitsOneScreenAndOnePrintedPage() throws IOException {
    CHROMIUM.screenshot(Path.of("target/screenshots/first-screen.png"));
    assertThat(bottom()).isAtMost(900);

    CHROMIUM.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    CHROMIUM.driver().manage().window().setSize(new Dimension(718, 900)); // A4 less its margins
    CHROMIUM.screenshot(Path.of("target/screenshots/first-screen-print.png"));
    long printed = bottom();
    CHROMIUM.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    assertThat(printed).isAtMost(1_047);
  }

  @Test
  void onPaperTheFirstScreenIsOnePageAndTheRestFollows() {
    int all = pagesOnPaper();
    CHROMIUM.script(
        "document.querySelectorAll('.part').forEach((each) => each.remove());"
            + "document.querySelector('.first-screen').style.breakAfter = 'auto'");
    assertThat(pagesOnPaper()).isEqualTo(1);
    assertThat(all).isGreaterThan(1);
  }

  /** Prints to PDF, whose objects for pages are in plain text. */
  private static int pagesOnPaper() {
    String pdf =
        new String(
            Base64.getDecoder()
                .decode(
                    (String)
                        CHROMIUM
                            .driver()
                            .executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27))
                            .get("data")),
            StandardCharsets.ISO_8859_1);
    return (int) Pattern.compile("/Type /Page\\b").matcher(pdf).results().count();
  }

  private static long bottom() {
    return ((Number)
            CHROMIUM.script(
                "return document.querySelector('.first-screen').getBoundingClientRect().bottom"))
        .longValue();
  }
}
