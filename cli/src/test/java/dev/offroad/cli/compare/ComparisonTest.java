package dev.offroad.cli.compare;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.cli.testing.Runs.SECOND;
import static dev.offroad.cli.testing.Runs.node;

import dev.offroad.cli.statistics.Verdict;
import dev.offroad.cli.testing.RandomJob;
import dev.offroad.cli.testing.Runs;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison says, against runs whose truth is known. */
final class ComparisonTest {

  private static final int PAIRS = 200;

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.95, 1.3})
  void theTruthIsInTheInterval(double factor) {
    RandomJob job = new RandomJob(3, 30, 0.05, 0);
    int sections = 0;
    int jobs = 0;
    double truth = 50 * factor + 50;
    for (int i = 0; i < PAIRS; i++) {
      Comparison comparison = Comparison.of(job.run(1), job.run(factor));
      sections += contains(verdict(comparison, "s0"), 100 * (factor - 1)) ? 1 : 0;
      jobs += contains(comparison.verdict(), truth - 100) ? 1 : 0;
    }
    assertThat(sections).isAtLeast(PAIRS * 90 / 100);
    assertThat(jobs).isAtLeast(PAIRS * 90 / 100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.1})
  void equalRunsAreHardlyEverSaidToDiffer(double betweenRuns) {
    RandomJob job = new RandomJob(4, 30, 0.05, betweenRuns);
    int sections = 0;
    int jobs = 0;
    for (int i = 0; i < PAIRS; i++) {
      Comparison comparison = Comparison.of(job.run(1), job.run(1));
      sections += verdict(comparison, "s0").decided() ? 1 : 0;
      jobs += comparison.verdict().decided() ? 1 : 0;
    }
    assertThat(sections).isAtMost(PAIRS * 7 / 100);
    assertThat(jobs).isAtMost(PAIRS * 7 / 100);
  }

  @Test
  void aLargeChangeIsSeen() {
    RandomJob job = new RandomJob(5, 30, 0.05, 0.01);
    int seen = 0;
    for (int i = 0; i < PAIRS; i++) {
      Verdict verdict = Comparison.of(job.run(1), job.run(0.5)).verdict();
      seen += verdict.decided() && verdict.high() < 0 ? 1 : 0;
    }
    assertThat(seen).isAtLeast(PAIRS * 95 / 100);
  }

  @Test
  void tooFewSlices() {
    RandomJob job = new RandomJob(6, 2, 0.05, 0);
    Comparison comparison = Comparison.of(job.run(1), job.run(0.2));
    assertThat(comparison.verdict().text()).isEqualTo("cannot tell: only 2 slices");
    assertThat(verdict(comparison, "s0").text()).isEqualTo("cannot tell: only 2 slices");
  }

  @RepeatedTest(50)
  void changesSumUpToThatOfTheElapsedTime(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Comparison comparison = Comparison.of(randomRun(random), randomRun(random));
    long change = comparison.probes().change() + comparison.unmeasured().change();
    for (Compared row : comparison.rows()) {
      change += row.change();
      assertThat(row.changeByCalls() + row.changeByCost()).isEqualTo(row.change());
    }
    assertThat(change).isEqualTo(comparison.whole().change());
    if (comparison.isExplained()) {
      int tenths = 0;
      for (int i = 0; i < comparison.rows().size() + 2; i++) {
        tenths += comparison.explainedTenths(i);
      }
      assertThat(tenths).isEqualTo(1000);
    }
    long inTree = comparison.probes().change();
    for (TreeChange root : comparison.tree()) {
      inTree += changeBelow(root);
    }
    assertWithMessage("the tree").that(inTree).isEqualTo(comparison.whole().change());
  }

  @Test
  void moreWorkIsNoSlowerCode() {
    Comparison comparison =
        Comparison.of(
            new Runs().sections("a").thread("t", 1, 900, node(0, 100, 400)).build(),
            new Runs().sections("a").thread("t", 1, 900, node(0, 150, 500)).build());
    Compared row = comparison.rows().get(0);
    assertThat(row.isOtherWork()).isTrue();
    assertThat(row.change()).isEqualTo(100);
    assertThat(row.changeByCalls()).isEqualTo(200);
    assertThat(row.changeByCost()).isEqualTo(-100);
  }

  @Test
  void halfTheWorkInHalfTheTimeIsNoFasterJob() {
    Snapshot whole = new RandomJob(1, 40, 0.03, 0.01).run(1);
    Snapshot half = new RandomJob(2, 20, 0.03, 0.01).run(1);
    Comparison comparison = Comparison.of(whole, half);
    assertThat(half.wallNanos()).isLessThan(whole.wallNanos() * 6 / 10);
    assertThat(comparison.work()).isWithin(1e-9).of(0.5);
    assertThat(comparison.verdict().decided()).isFalse();
    assertThat(comparison.verdict().hasInterval()).isTrue();
  }

  @Test
  void aRunThatHadNotEndedHasNoVerdict() {
    Snapshot ended = new RandomJob(1, 20, 0.03, 0.01).run(1);
    Snapshot killed = new Runs().running().sections("s0").thread("t", 1, 9, node(0, 1, 5)).build();
    assertThat(Comparison.of(ended, killed).verdict())
        .isEqualTo(Verdict.unknown("the run after had not ended"));
  }

  /** Nearly all calls are in three of the slices: these are the samples, not the blocks between. */
  @Test
  void whereTheWorkIsInFewSlicesThereAreFewSamples() {
    Runs runs = new Runs().sections("a");
    for (int i = 0; i < 20; i++) {
      long calls = i % 7 == 3 ? 1_000 : 1;
      runs.slice(
          new Slice(
              i, i + 1, List.of(new Slice.SelfTime(0, 1)), List.of(new Slice.Calls(0, calls))));
    }
    assertThat(WorkCourse.ofSections(runs.build()).get(0).slices()).isEqualTo(3);
  }

  @Test
  void aSectionThatMovedToAnotherTypeIsFoundByItsName() {
    Comparison comparison =
        Comparison.of(
            new Runs().section("parse", "a.Old", "io").thread("t", 1, 9, node(0, 1, 5)).build(),
            new Runs().section("parse", "a.New", "").thread("t", 1, 9, node(0, 1, 6)).build());
    assertThat(comparison.rows()).hasSize(1);
    assertThat(comparison.rows().get(0).match()).isEqualTo(Compared.Match.SAME);
    assertThat(comparison.rows().get(0).change()).isEqualTo(1);
  }

  @Test
  void aRenamedSectionAndThoseBelowIt() {
    Comparison comparison =
        Comparison.of(run("run", "load", "read"), run("run", "fetch", "readAll"));
    assertThat(comparison.rows().stream().map(Compared::name))
        .containsExactly("run", "load -> fetch", "read -> readAll");
    assertThat(comparison.rows().stream().filter(r -> r.match() == Compared.Match.RENAMED))
        .hasSize(2);
  }

  @Test
  void sectionsThatAreNoRename() {
    Snapshot before =
        new Runs().sections("a", "x").thread("t", 1, 99, node(0, 1, 9, node(1, 100, 50))).build();
    Snapshot after =
        new Runs().sections("a", "y").thread("t", 1, 99, node(0, 1, 9, node(1, 110, 50))).build();
    Comparison comparison = Comparison.of(before, after);
    assertThat(comparison.rows().stream().map(row -> row.name() + " " + row.match()))
        .containsExactly("a SAME", "x ONLY_BEFORE", "y ONLY_AFTER");
    assertThat(comparison.rows().stream().filter(row -> row.verdict() == null)).hasSize(2);
  }

  @Test
  void twoCandidatesAreNoRename() {
    Snapshot before = new Runs().sections("x").thread("t", 1, 99, node(0, 5, 9)).build();
    Snapshot after =
        new Runs().sections("y", "z").thread("t", 1, 99, node(0, 5, 9), node(1, 5, 9)).build();
    assertThat(Comparison.of(before, after).rows()).hasSize(3);
  }

  @Test
  void sectionsOfOneNameStayApart() {
    Runs before = new Runs().section("of", "a.A", "").section("of", "a.B", "");
    Runs after = new Runs().section("of", "a.B", "").section("of", "a.A", "");
    Comparison comparison =
        Comparison.of(
            before.thread("t", 1, 99, node(0, 1, 10), node(1, 1, 20)).build(),
            after.thread("t", 1, 99, node(0, 1, 20), node(1, 1, 10)).build());
    assertThat(comparison.rows().stream().map(Compared::name))
        .containsExactly("of (a.A)", "of (a.B)");
    comparison.rows().forEach(row -> assertThat(row.change()).isEqualTo(0));
  }

  @Test
  void warnings() {
    Snapshot before = new Runs().build();
    assertThat(Comparison.of(before, before).warnings()).isEmpty();
    Snapshot after = new Runs().job("Export").java("25").budget("3%").running().build();
    assertThat(Comparison.of(before, after).warnings())
        .containsExactly(
            "The run after had not ended: it may have done less work.",
            "The jobs differ: Import before, Export after.",
            "The Java versions differ: 17.0.15+6, Acme before, 25, Acme after.",
            "The budgets differ: exact before, 3% after.")
        .inOrder();
  }

  private static Snapshot run(String... names) {
    CallTreeNode tree = node(0, 1, 10, node(1, 40, 20, node(2, 1_000, 30)));
    return new Runs().sections(names).thread("main", 1, 100, tree).build();
  }

  private static Snapshot randomRun(Random random) {
    String[] names = {"a", "b", "c", "d", "e"};
    List<CallTreeNode> tree = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      names[i] += random.nextInt(3) == 0 ? random.nextInt(2) : "";
      CallTreeNode below = node((i + 1) % names.length, random.nextInt(50), random.nextInt(999));
      if (random.nextInt(4) > 0) {
        tree.add(node(i, random.nextInt(100), random.nextInt(9_999), below));
      }
    }
    return new Runs()
        .sections(names)
        .thread("t" + random.nextInt(2), 1, SECOND, tree.toArray(CallTreeNode[]::new))
        .build();
  }

  private static long changeBelow(TreeChange place) {
    return place.change() + place.children().stream().mapToLong(ComparisonTest::changeBelow).sum();
  }

  private static boolean contains(Verdict verdict, double percent) {
    return verdict.low() <= percent && percent <= verdict.high();
  }

  private static Verdict verdict(Comparison comparison, String name) {
    return comparison.rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow()
        .verdict();
  }
}
