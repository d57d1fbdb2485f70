package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The whole text of reports, held against the files in {@code src/test/resources/goldens}. After a
 * change that is meant, rewrite these and review the difference like code:
 *
 * <pre>./mvnw test -pl runtime -Dtest=TextReportTest -Doffroad.goldens=rewrite</pre>
 */
final class TextReportTest {

  private static final Path GOLDENS =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/goldens");

  private static void checkGolden(String name, Snapshot snapshot, Style style) throws IOException {
    String report = TextReport.of(snapshot, style);
    Path golden = GOLDENS.resolve(name);
    if ("rewrite".equals(System.getProperty("offroad.goldens"))) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, report);
    }
    assertWithMessage("%s (see TextReportTest to rewrite it)", name)
        .that(report)
        .isEqualTo(Files.readString(golden));
  }

  /** One thread, four methods, one of them with errors, one called from two places. */
  private static Snapshot ordinary() {
    return new SampleRun()
        .sections("Importer.run", "Parser.parse", "Store.save", "Rules.check")
        .thread(
            "main",
            1,
            10_000 * MS,
            node(
                0,
                1,
                150 * MS,
                node(1, 2_000, 12, 5_600 * MS, node(3, 64_000, 820 * MS)),
                node(2, 1_988, 2_210 * MS, node(3, 1_988, 31 * MS))))
        .build();
  }

  /** Two threads that still work, 60 sections, hostile names, and whatever else is rare. */
  private static Snapshot crowded() {
    SampleRun run = new SampleRun().job("night\u001b[31m job").running().wall(7_205_000 * MS);
    List<CallTreeNode> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      run.section(
          String.format(Locale.ROOT, "Step%02d.run", i), "com.acme.Steps", SectionKind.METHOD);
      many.add(node(i, i + 1, (61L - i) * 1_337 * MS));
    }
    run.section("Loader.load", "com.acme.json.Loader", SectionKind.METHOD)
        .section("Loader.load", "com.acme.xml.Loader", SectionKind.STATIC_METHOD)
        .section("wait for\nthe \u202eserver", "", SectionKind.BLOCK)
        .section(SectionInfo.FLAT);
    for (int i = 1; i <= 23; i++) {
      run.neverHit("Legacy.step" + i);
    }
    return run.thread("main", 1, 7_205_000 * MS, node(60, 1, 12 * MS, node(62, 0, 3_600_100 * MS)))
        .thread("pool-*-thread-*", 8, 9_000_000 * MS, many.toArray(new CallTreeNode[0]))
        .thread("worker-*", 1_200, 51_000 * MS, node(61, 1_200, 7, 48_123 * MS))
        .thread(
            "deep", 1, 40_000 * MS, node(61, 1, 19_100 * MS), flatBucket(node(3, 900, 20_000 * MS)))
        .open("main", 3_600_100 * MS, 60, 62)
        .open("pool-1-thread-3", 17, 5)
        .build();
  }

  /** It has no figures of its own, nor sums those of what hangs under it. */
  private static CallTreeNode flatBucket(CallTreeNode... children) {
    return new CallTreeNode(
        SectionInfo.FLAT_BUCKET, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, List.of(children));
  }

  @Test
  void anOrdinaryRun() throws IOException {
    checkGolden("ordinary.txt", ordinary(), Style.PLAIN);
  }

  @Test
  void aCrowdedRun() throws IOException {
    checkGolden("crowded.txt", crowded(), Style.PLAIN);
  }

  @Test
  void anOrdinaryRunInColour() throws IOException {
    checkGolden("ordinary-colour.txt", ordinary(), Style.COLOUR);
  }

  /** One section that is counted and sampled, and one whose probes cost more than it took. */
  @Test
  void aRunUnderABudget() throws IOException {
    SampleRun run = new SampleRun().sections("Importer.run", "Parser.parse", "Names.intern");
    CallTreeNode parse =
        new CallTreeNode(
            1,
            90_000_000,
            40_000,
            12,
            4_100 * MS,
            4_100 * MS,
            300 * MS,
            40,
            90_000,
            List.of(),
            21 * MS,
            List.of());
    CallTreeNode intern =
        new CallTreeNode(
            2, 7_000_000, 900_000, 0, 55 * MS, 55 * MS, 99 * MS, 5, 700, List.of(), MS, List.of());
    Snapshot sampled =
        run.thread("main", 1, 10_000 * MS, node(0, 1, 800 * MS, parse, intern)).build();

    checkGolden("budget.txt", sampled, Style.PLAIN);
  }

  @Test
  void nothingMeasured() throws IOException {
    Snapshot nothing =
        new SampleRun().sections("Importer.run").neverHit("Importer.run").wall(52 * MS).build();

    checkGolden("nothing.txt", nothing, Style.PLAIN);
  }

  @Test
  void colourChangesNothingButColour() {
    String coloured = TextReport.of(crowded(), Style.COLOUR);

    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", ""))
        .isEqualTo(TextReport.of(crowded(), Style.PLAIN));
  }

  @Test
  void noNameCanSendAnythingToTheTerminal() {
    assertThat(
            TextReport.of(crowded(), Style.PLAIN)
                .codePoints()
                .filter(c -> c != '\n')
                .noneMatch(c -> Character.isISOControl(c) || c == 0x202e))
        .isTrue();
  }

  @Test
  void theLanguageOfTheUserChangesNothing() {
    String before = TextReport.of(crowded(), Style.PLAIN);
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
    try {
      assertThat(TextReport.of(crowded(), Style.PLAIN)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }
}
