package dev.offroad.cli.merge;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.cli.testing.Runs.SECOND;
import static dev.offroad.cli.testing.Runs.node;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.cli.testing.Runs;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Course;
import dev.offroad.snapshot.CourseMoment;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs merged: sums to the nanosecond, no run twice, and no matter in which order. */
final class MergeTest {

  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();

  @Test
  void timesAreSumsAndPlacesAreMatchedByPath() throws Exception {
    Snapshot one =
        new Runs()
            .sections("a", "b")
            .thread("main", 1, 500, node(0, 2, 100, node(1, 4, 40)))
            .wall(SECOND)
            .build();
    Snapshot other =
        new Runs()
            .sections("b", "c", "a")
            .jvm(2, 60)
            .thread("main", 1, 700, node(2, 3, 10, node(0, 5, 50), node(1, 1, 1)))
            .thread("pool-*", 2, 990, node(0, 9, 70))
            .open("main", 2, 0)
            .wall(2 * SECOND)
            .running()
            .build();
    Snapshot merged = merge(one, other);
    assertThat(merged.wallNanos()).isEqualTo(3 * SECOND);
    assertThat(merged.startedAt()).isEqualTo(one.startedAt());
    assertThat(merged.endedAt()).isEqualTo(other.endedAt());
    assertThat(merged.state()).isEqualTo(RunState.RUNNING);
    assertThat(merged.jvm().pid()).isEqualTo(0);
    assertThat(merged.sections().stream().map(SectionInfo::name))
        .containsExactly("a", "b", "c")
        .inOrder();
    assertThat(merged.threads().stream().map(ThreadEntry::elapsedNanos))
        .containsExactly(1_200L, 990L)
        .inOrder();
    CallTreeNode a = merged.threads().get(0).tree().get(0);
    assertThat(a.calls()).isEqualTo(5);
    assertThat(a.selfNanos()).isEqualTo(110);
    assertThat(a.minNanos()).isEqualTo(20);
    assertThat(a.maxNanos()).isEqualTo(70);
    assertThat(a.histogram()).containsExactly(new Bucket(20, 3), new Bucket(70, 2)).inOrder();
    assertThat(a.children().stream().map(CallTreeNode::selfNanos)).containsExactly(90L, 1L);
    assertThat(merged.open()).containsExactly(new OpenCall("main", List.of(0, 1), 7));
    assertThat(merged.merged().stream().map(MergedRun::pid)).containsExactly(4711L, 2L).inOrder();
    MergedRun second = merged.merged().get(1);
    assertThat(second.self())
        .containsExactly(
            new Slice.SelfTime(0, 10), new Slice.SelfTime(1, 120), new Slice.SelfTime(2, 1));
    assertThat(second.calls())
        .containsExactly(new Slice.Calls(0, 3), new Slice.Calls(1, 14), new Slice.Calls(2, 1));
    assertThat(second.elapsedNanos()).isEqualTo(1_690);
    assertThat(second.probeNanos()).isEqualTo(3 * 18);
  }

  @RepeatedTest(20)
  void anyOrderGivesTheSameAndTheFileIsGood(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Snapshot> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(randomRun(random, i));
    }
    Snapshot merged = merge(runs.toArray(Snapshot[]::new));
    Collections.shuffle(runs, random);
    assertThat(merge(runs.toArray(Snapshot[]::new))).isEqualTo(merged);
    assertThat(merge(merged)).isEqualTo(merged);
    Path file = Runs.write(merged, folder.resolve("merged.json"));
    assertThat(RunFileReader.read(file)).isEqualTo(merged);
    checkCourse(merged);

    Snapshot parts = merge(merge(runs.get(2), runs.get(0)), merge(runs.get(1), runs.get(3)));
    assertThat(parts.threads()).isEqualTo(merged.threads());
    assertThat(parts.merged()).isEqualTo(merged.merged());
    assertThat(parts.sections()).isEqualTo(merged.sections());
    assertThat(parts.neverHit()).isEqualTo(merged.neverHit());
    checkCourse(parts);
  }

  /** The slices have no gaps and sum up to the tree, as each run's did. */
  private static void checkCourse(Snapshot merged) {
    assertThat(merged.slices().size()).isAtMost(Course.MOST_SLICES);
    CourseMoment tree = CourseMoment.of(0, merged.threads());
    long[] self = new long[merged.sections().size()];
    long[] calls = new long[merged.sections().size()];
    long from = 0;
    for (Slice slice : merged.slices()) {
      assertThat(slice.fromNanos()).isEqualTo(from);
      from = slice.toNanos();
      slice.self().forEach(time -> self[time.section()] += time.nanos());
      slice.calls().forEach(ended -> calls[ended.section()] += ended.calls());
    }
    for (SectionInfo section : merged.sections()) {
      if (section.id() >= 0) {
        assertThat(self[section.id()]).isEqualTo(tree.selfOf(section.id()));
        assertThat(calls[section.id()]).isEqualTo(tree.callsOf(section.id()));
      }
    }
  }

  @Test
  void theSameRunTwiceCountsOnce() throws Exception {
    Snapshot run = run(1, 0).build();
    assertThat(merge(run, run)).isEqualTo(merge(run));
    assertThat(notes).containsExactly("1.json is the same run as 0.json: counted once");
  }

  @Test
  void ofARunAtTwoMomentsTheLaterCounts() throws Exception {
    Snapshot early = run(1, 0).wall(5).running().build();
    Snapshot late = run(1, 0).wall(9).build();
    assertThat(merge(late, early)).isEqualTo(merge(late));
    assertThat(merge(early, late)).isEqualTo(merge(late));
    assertThat(notes)
        .containsExactly(
            "1.json is the same run as 0.json at an earlier moment: the later one counts",
            "0.json is the same run as 1.json at an earlier moment: the later one counts");
  }

  @Test
  void whatIsMergedAlreadyCountsOnce() throws Exception {
    Snapshot one = run(1, 0).build();
    Snapshot merged = merge(one, run(2, 5).build());
    assertThat(merge(merged, merged)).isEqualTo(merged);
    assertThat(merge(one, merged)).isEqualTo(merged);
    assertThat(notes)
        .containsExactly(
            "1.json holds the same runs as 0.json: counted once",
            "0.json is in 1.json already: counted once");
  }

  @Test
  void whatCannotBeTakenApartIsRefused() throws Exception {
    Snapshot one = run(1, 0).build();
    Snapshot left = merge(one, run(2, 5).build());
    Snapshot right = merge(one, run(3, 5).build());
    String name = "the run Import, pid 1 on builder, started 2026-01-31T12:00:00Z";
    assertThat(assertThrows(MergeProblem.class, () -> merge(left, right)).getMessage())
        .isEqualTo(
            "0.json and 1.json both hold "
                + name
                + ", which can be taken out of neither; merge the run files of the JVMs instead");
    Snapshot later = run(1, 0).wall(99 * SECOND).build();
    assertThat(assertThrows(MergeProblem.class, () -> merge(left, later)).getMessage())
        .isEqualTo(
            "0.json holds "
                + name
                + " up to an earlier moment than 1.json and it cannot be taken out; merge the run"
                + " files of the JVMs instead");
  }

  @Test
  void sumsThatDoNotFit() {
    Snapshot one = run(1, 0).wall(Long.MAX_VALUE / 2 + 1).build();
    Snapshot other = run(2, 0).wall(Long.MAX_VALUE / 2 + 1).build();
    assertThat(assertThrows(MergeProblem.class, () -> merge(one, other)).getMessage())
        .isEqualTo("the sums of these runs are more than 9223372036854775807");
  }

  @Test
  void neverHitIsWhatNoJvmCalled() throws Exception {
    Snapshot one = run(1, 0).neverHit("x", "x", "y").build();
    Snapshot other = run(2, 0).sections("y").thread("t", 1, 5, node(1, 1, 1)).build();
    assertThat(merge(one, other).neverHit()).containsExactly("x", "x");
  }

  @Test
  void jobsAreNamedOrGiven() throws Exception {
    Snapshot one = run(1, 0).job("b").build();
    Snapshot other = run(2, 0).job("a").build();
    assertThat(merge(one, other).job()).isEqualTo("a; b");
    List<Input> inputs = List.of(new Input("0", one), new Input("1", other));
    assertThat(Merge.of(inputs, "all", notes::add).job()).isEqualTo("all");
  }

  @Test
  void hostileNamesAndTheBucketForMorePaths() throws Exception {
    String name = "(more call paths)";
    Snapshot run =
        new Runs()
            .section(name, "", "")
            .flat()
            .thread("t\n\"\u202e", 1, 50, node(0, 1, 5), node(SectionInfo.FLAT_BUCKET, 0, 0))
            .build();
    Snapshot merged = merge(run, run(9, 1).build());
    assertThat(merged.sections().stream().map(SectionInfo::id)).contains(SectionInfo.FLAT_BUCKET);
    Path file = Runs.write(merged, folder.resolve("merged.json"));
    assertThat(RunFileReader.read(file)).isEqualTo(merged);
  }

  private Snapshot merge(Snapshot... runs) throws MergeProblem {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      inputs.add(new Input(i + ".json", runs[i]));
    }
    return Merge.of(inputs, null, notes::add);
  }

  private static Runs run(long pid, long seconds) {
    return new Runs().sections("a").jvm(pid, seconds).thread("main", 1, 500, node(0, 2, 100));
  }

  private static Snapshot randomRun(Random random, int number) {
    Runs runs = new Runs().jvm(number, random.nextInt(9));
    int sections = 2 + random.nextInt(3);
    for (int i = 0; i < sections; i++) {
      runs.sections("s" + (i + number) % 6);
    }
    long[] self = new long[sections];
    long[] calls = new long[sections];
    long at = 0;
    int slices = random.nextInt(300);
    for (int i = 0; i < slices; i++) {
      List<Slice.SelfTime> times = new ArrayList<>();
      List<Slice.Calls> ended = new ArrayList<>();
      for (int section = 0; section < sections; section++) {
        long nanos = 1L + random.nextInt(1_000_000_000);
        times.add(new Slice.SelfTime(section, nanos));
        ended.add(new Slice.Calls(section, 7));
        self[section] += nanos;
        calls[section] += 7;
      }
      long until = at + 1L + random.nextInt(2_000_000_000);
      runs.slice(new Slice(at, until, times, ended));
      at = until;
    }
    for (int section = 0; section < sections; section++) {
      CallTreeNode node = node(section, calls[section], self[section]);
      runs.thread("t-" + random.nextInt(3) + "-" + section, 1, 2 * self[section], node);
    }
    return runs.neverHit("never " + random.nextInt(3)).wall(at).build();
  }
}
