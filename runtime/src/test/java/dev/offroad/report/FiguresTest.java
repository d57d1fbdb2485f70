package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.testing.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {

  private static List<String> names(SampleRun run) {
    return new Figures(run.build()).rows().stream().map(Row::name).toList();
  }

  @Test
  void aRowSumsItsSectionOverAllThreadsAndPlaces() {
    SampleRun run =
        new SampleRun()
            .sections("outer", "inner")
            .thread("main", 1, 1_000 * MS, node(0, 1, 10 * MS, node(1, 2, 1, 20 * MS)))
            .thread("pool-*", 2, 1_000 * MS, node(1, 3, 1, 30 * MS))
            .open("main", MS, 0, 1)
            .open("pool-1", MS, 1, 1);
    Figures figures = new Figures(run.build());

    assertThat(figures.rows())
        .containsExactly(
            new Row(1, "inner", 50 * MS, 0, 50 * MS, 5, 5, 3, 2, 10 * MS, 10 * MS, 10 * MS, 5 * 68),
            new Row(0, "outer", 10 * MS, 0, 30 * MS, 1, 1, 1, 0, 30 * MS, 30 * MS, 30 * MS, 68))
        .inOrder();
    assertThat(figures.elapsed()).isEqualTo(2_000 * MS);
    assertThat(figures.probes()).isEqualTo(6 * 68);
    assertThat(figures.unmeasured()).isEqualTo(1_940 * MS - 6 * 68);
  }

  @Test
  void equalRowsAreInTheOrderOfTheirNames() {
    SampleRun run =
        new SampleRun()
            .sections("c", "a", "d", "b")
            .thread(
                "main",
                1,
                1_000 * MS,
                node(0, 1, MS),
                node(1, 1, MS),
                node(2, 1, 5 * MS),
                node(3, 1, MS));

    assertThat(names(run)).containsExactly("d", "a", "b", "c").inOrder();
  }

  @Test
  void namesThatSeveralSectionsHaveGetTheirDeclaringType() {
    SampleRun run =
        new SampleRun()
            .section("Parser.parse", "com.acme.json.Parser", SectionKind.METHOD)
            .section("Parser.parse", "com.acme.xml.Parser", SectionKind.METHOD)
            .section("Parser.parse", "", SectionKind.BLOCK)
            .section("Parser.next", "com.acme.xml.Parser", SectionKind.METHOD)
            .thread(
                "main",
                1,
                1_000 * MS,
                node(0, 1, 4 * MS),
                node(1, 1, 3 * MS),
                node(2, 1, 2 * MS),
                node(3, 1, MS));

    assertThat(names(run))
        .containsExactly(
            "Parser.parse (com.acme.json.Parser)",
            "Parser.parse (com.acme.xml.Parser)",
            "Parser.parse (block)",
            "Parser.next")
        .inOrder();
  }

  @Test
  void namesThatStillMeetGetTheirNumber() {
    String longPackage = "com.acme.".repeat(20);
    SampleRun run =
        new SampleRun()
            .section("run", longPackage + "a." + longPackage + "Task", SectionKind.METHOD)
            .section("run", longPackage + "b." + longPackage + "Task", SectionKind.METHOD)
            .section("\0", "", SectionKind.BLOCK)
            .section("\\u0000", "", SectionKind.BLOCK)
            .thread(
                "main",
                1,
                1_000 * MS,
                node(0, 1, 4 * MS),
                node(1, 1, 3 * MS),
                node(2, 1, 2 * MS),
                node(3, 1, MS));

    assertThat(names(run).get(0)).endsWith("acme.Task) #0");
    assertThat(names(run).get(1)).endsWith("acme.Task) #1");
    assertThat(names(run).subList(2, 4)).containsExactly("\\u0000 #2", "\\u0000 #3").inOrder();
  }

  @Test
  void theFlatBucketIsNoRowButWhatHangsUnderItIs() {
    SampleRun run =
        new SampleRun()
            .sections("a")
            .section(SectionInfo.FLAT)
            .thread("main", 1, 1_000 * MS, node(SectionInfo.FLAT_BUCKET, 0, 0, node(0, 7, MS)));

    assertThat(names(run)).containsExactly("a");
    assertThat(new Figures(run.build()).name(SectionInfo.FLAT_BUCKET))
        .isEqualTo("(more call paths)");
  }

  @Test
  void aSectionThatTheRunDoesNotNameGetsItsNumber() {
    SampleRun run = new SampleRun().thread("main", 1, 1_000 * MS, node(17, 1, MS));

    assertThat(names(run)).containsExactly("(section 17)");
  }

  @Test
  void selfTimeOfACallIsRoundedAndCountsOpenCalls() {
    assertThat(new Row(0, "a", 5, 0, 5, 2, 2, 0, 0, 3, 3, 3, 0).selfPerCall()).isEqualTo(3);
    assertThat(new Row(0, "a", 9, 0, 9, 2, 2, 1, 0, 3, 3, 3, 0).selfPerCall()).isEqualTo(3);
    assertThat(new Row(0, "a", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).selfPerCall()).isEqualTo(0);
  }
}
