package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.offroad.snapshot.Snapshot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** The page as a whole: hostile names, many sections, dark, accessible, its charts saved. */
final class WholePageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** How long the page may take to be usable with 2,000 sections; a reader would wait that long. */
  private static final int MOST_MILLIS = 5_000;

  @TempDir private Path folder;

  private PageOfRun open(Snapshot run) throws IOException {
    return new PageOfRun(CHROMIUM).open(run, folder);
  }

  /** Charts are drawn when they come into view. */
  private static void drawAll() {
    CHROMIUM.script("document.querySelectorAll('.part').forEach((each) => each.scrollIntoView())");
    for (String part : List.of("tree", "flame", "course", "histogram", "threads")) {
      CHROMIUM.script("document.getElementById(arguments[0]).scrollIntoView()", part);
      if (!part.equals("tree")) {
        CHROMIUM.await(
            part + " is drawn",
            () ->
                (Boolean)
                    CHROMIUM.script(
                        "return document.querySelector('#' + arguments[0] + ' canvas') !== null",
                        part));
      }
    }
    CHROMIUM.script("scrollTo(0, 0)");
  }

  @Test
  void allPartsAreDrawnWithoutAProblem() throws IOException {
    open(PageRuns.small());
    drawAll();
    assertThat(CHROMIUM.problems()).isEmpty();
  }

  @Test
  void hostileNamesStayNames() throws IOException {
    PageOfRun page = open(PageRuns.hostile());
    drawAll();

    assertThat(CHROMIUM.problems()).isEmpty();
    assertThat(CHROMIUM.script("return document.querySelectorAll('main img, main b').length"))
        .isEqualTo(0L);
    assertThat(page.texts("#sections tbody th")).contains("<b>bold</b>");
    CHROMIUM.screenshot(Path.of("target/screenshots/hostile.png"));
  }

  @Test
  void twoThousandSectionsStayFluent() throws IOException {
    PageOfRun page = open(PageRuns.large());
    Number ready =
        (Number)
            CHROMIUM.script(
                "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
    assertThat(ready.intValue()).isLessThan(MOST_MILLIS);
    drawAll();
    assertThat(CHROMIUM.problems()).isEmpty();

    assertThat(page.texts("#sections tbody th")).hasSize(PageRuns.LARGE);
    long sorted =
        ((Number)
                CHROMIUM.script(
                    "const from = performance.now();"
                        + "document.querySelector('#sections th[data-column=calls] button').click();"
                        + "document.body.getBoundingClientRect();"
                        + "return performance.now() - from"))
            .longValue();
    assertThat(sorted).isLessThan(MOST_MILLIS);
    System.out.println(
        "page of 2,000 sections and 200 slices: "
            + Files.size(folder.resolve("page.html"))
            + " bytes, ready after "
            + ready.intValue()
            + " ms, sorted in "
            + sorted
            + " ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void isAccessible(String theme) throws IOException {
    CHROMIUM.driver().manage().window().setSize(new Dimension(1280, 900));
    emulate("prefers-color-scheme", theme);
    open(PageRuns.small());
    drawAll();
    CHROMIUM.screenshot(Path.of("target/screenshots/" + theme + ".png"));

    Results results = new AxeBuilder().analyze(CHROMIUM.driver());
    assertThat(results.getPasses()).isNotEmpty();
    List<String> violations = results.getViolations().stream().map(WholePageTest::shown).toList();
    assertThat(violations).isEmpty();
    emulate("prefers-color-scheme", "light");
  }

  private static String shown(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes();
  }

  private static void emulate(String feature, String value) {
    CHROMIUM
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  @Test
  void theThemeIsSwitchedByItsButton() throws IOException {
    PageOfRun page = open(PageRuns.small());
    String before = background();
    page.click("button.theme");
    assertThat(background()).isNotEqualTo(before);
    page.click("button.theme");
    assertThat(background()).isEqualTo(before);
  }

  private static String background() {
    return (String) CHROMIUM.script("return getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void aNarrowWindowNeedsNoScrollingToTheSide() throws IOException {
    CHROMIUM.driver().manage().window().setSize(new Dimension(500, 900));
    emulateWidth(320);
    open(PageRuns.small());
    drawAll();
    long wider =
        (Long)
            CHROMIUM.script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    CHROMIUM.screenshot(Path.of("target/screenshots/narrow.png"));
    CHROMIUM.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    assertThat(wider).isAtMost(0);
  }

  private static void emulateWidth(int width) {
    CHROMIUM
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PNG", "SVG"})
  void everyChartCanBeSaved(String format) throws Exception {
    Path downloads = Files.createDirectories(folder.resolve("downloads").toAbsolutePath());
    CHROMIUM
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    open(PageRuns.small());
    drawAll();
    for (String part : List.of("flame", "course", "histogram", "threads")) {
      CHROMIUM.script(
          "[...document.querySelectorAll('#' + arguments[0] + ' button')]"
              + ".find((each) => each.textContent.includes(arguments[1])).click()",
          part,
          format);
    }
    CHROMIUM.await("four files", () -> files(downloads, format).size() == 4);
    for (Path file : files(downloads, format)) {
      if (format.equals("PNG")) {
        assertWithMessage("colours of %s", file).that(colours(file)).isAtLeast(4);
      } else {
        assertWithMessage("texts of %s", file).that(texts(file)).isAtLeast(3);
      }
    }
    assertThat(CHROMIUM.problems()).isEmpty();
  }

  private static long colours(Path png) throws IOException {
    BufferedImage image = ImageIO.read(png.toFile());
    return IntStream.range(0, image.getHeight())
        .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
        .distinct()
        .count();
  }

  /** As a parser reads them that is not the browser's. */
  private static int texts(Path svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(svg.toFile())
        .getElementsByTagName("text")
        .getLength();
  }

  private static List<Path> files(Path folder, String format) {
    String ending = "." + format.toLowerCase(java.util.Locale.ROOT);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
