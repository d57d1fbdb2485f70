package dev.offroad.cli.runfile;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.runfile.ReportFiles;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.HostInfo;
import dev.offroad.snapshot.JvmInfo;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.OpenCall;
import dev.offroad.snapshot.ProbeCost;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is what is read. */
final class RunFileReaderTest {

  private static final Path RUN_1 = Path.of("src/test/resources/run-1.json");
  private static final String HOSTILE = "\"\\\n\r\t\0\u001b[31m\u2028\ud800 \udc00 \ud83d\ude80 ä";
  private static final int DEEPEST_TREE = 200;

  @TempDir private Path folder;

  @Test
  void roundTrip() throws Exception {
    CallTreeNode leaf = node(1, 30, List.of());
    assertRoundTrip(
        snapshot(
            RunState.RUNNING,
            List.of(node(0, 10, List.of(leaf)), node(SectionInfo.FLAT_BUCKET, 0, List.of(leaf)))));
  }

  /** Keys that the oldest files do not have. */
  @Test
  void callsOfSlicesWarningsAndMergedRuns() throws Exception {
    assertThat(RunFileReader.read(RUN_1).slices().get(0).calls()).isEmpty();
    assertThat(RunFileReader.read(RUN_1).merged()).isEmpty();
    assertThat(RunFileReader.read(RUN_1).warnings()).isEmpty();
    Snapshot run = snapshot(RunState.FINISHED, List.of(node(0, 10, List.of())));
    List<Slice.SelfTime> self = List.of(new Slice.SelfTime(0, 3));
    List<Slice.Calls> calls = List.of(new Slice.Calls(0, 3), new Slice.Calls(1, 0));
    Instant end = Instant.parse("2026-01-31T12:00:01Z");
    MergedRun jvm = new MergedRun(HOSTILE, Instant.EPOCH, end, 4, HOSTILE, 9, 8, 7, 6, self, calls);
    assertRoundTrip(
        new Snapshot(
            run.job(),
            run.startedAt(),
            run.endedAt(),
            run.wallNanos(),
            run.state(),
            run.jvm(),
            run.host(),
            run.clock(),
            run.budget(),
            run.probe(),
            run.sections(),
            run.threads(),
            run.open(),
            List.of(new Slice(0, 5, self, calls)),
            run.neverHit(),
            List.of(HOSTILE, ""),
            List.of(jvm, jvm)));
  }

  @Test
  void emptyRun() throws Exception {
    Snapshot run = snapshot(RunState.FINISHED, List.of());
    assertRoundTrip(
        new Snapshot(
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            0,
            RunState.FINISHED,
            run.jvm(),
            run.host(),
            "",
            "",
            new ProbeCost(0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  @Test
  void deepestTree() throws Exception {
    CallTreeNode node = node(1, 1, List.of());
    for (int i = 1; i < DEEPEST_TREE; i++) {
      node = node(0, 1, List.of(node));
    }
    CallTreeNode flat = node(SectionInfo.FLAT_BUCKET, 0, List.of(node));
    assertRoundTrip(snapshot(RunState.FINISHED, List.of(flat)));
  }

  @Test
  void oldestFormat() throws Exception {
    Snapshot run = RunFileReader.read(RUN_1);
    assertThat(run.job()).isEqualTo("class-census");
    assertThat(run.sections().get(2))
        .isEqualTo(new SectionInfo(2, "Zähler µ…", "", "", SectionKind.BLOCK));
    assertThat(run.threads()).hasSize(2);
    assertThat(run.threads().get(0).tree().get(0).histogram())
        .containsExactly(new Bucket(2952790015L, 1), new Bucket(3221225471L, 1))
        .inOrder();
    assertThat(run.slices().get(0).self().get(1)).isEqualTo(new Slice.SelfTime(1, 2000000000L));
    assertThat(run.neverHit()).containsExactly("Index.<init>");
  }

  @Test
  void unknownKeysOtherOrderAndByteOrderMark() throws Exception {
    String text = Files.readString(RUN_1);
    String format = "\"format\":\"offroad.run/1\"";
    String last = "\"neverHit\":[\"Index.<init>\"]";
    String other =
        text.replace(format, "\"later\":{\"a\":[null,{\"b\":1e9}],\"c\":true}")
            .replace("\"cpus\":4", "\"numa\":[[1]],\"cpus\":4")
            .replace(last, last + "," + format);
    Path file = Files.writeString(folder.resolve("other.json"), "\ufeff" + other);
    assertThat(RunFileReader.read(file)).isEqualTo(RunFileReader.read(RUN_1));
  }

  private void assertRoundTrip(Snapshot run) throws IOException, RunFileProblem {
    Path file = folder.resolve("run.json");
    ReportFiles.writeTo(file, out -> RunFile.write(run, out));
    assertThat(RunFileReader.read(file)).isEqualTo(run);
  }

  private static CallTreeNode node(int section, long self, List<CallTreeNode> children) {
    List<Bucket> histogram = List.of(new Bucket(15, 2), new Bucket(Long.MAX_VALUE, 1));
    return new CallTreeNode(section, 3, 2, 1, self, self + 9, 5, 7, 15, histogram, 2, children);
  }

  private static Snapshot snapshot(RunState state, List<CallTreeNode> tree) {
    return new Snapshot(
        HOSTILE,
        Instant.parse("2026-01-31T12:00:00.123456789Z"),
        Instant.parse("2026-01-31T12:00:01Z"),
        876_543_211,
        state,
        new JvmInfo("25", HOSTILE, Long.MAX_VALUE, List.of("", HOSTILE)),
        new HostInfo("Linux", 4, ""),
        "tsc",
        "exact",
        new ProbeCost(33, 7),
        List.of(
            new SectionInfo(0, HOSTILE, HOSTILE, "a.B", SectionKind.STATIC_METHOD),
            new SectionInfo(1, "", "", "a.B$C", SectionKind.CONSTRUCTOR),
            SectionInfo.FLAT),
        List.of(ThreadEntry.balanced(HOSTILE, 3, 1_000_000, tree)),
        List.of(new OpenCall(HOSTILE, List.of(0, 1, SectionInfo.FLAT_BUCKET), 12)),
        List.of(new Slice(0, 5, List.of(new Slice.SelfTime(0, Long.MAX_VALUE)))),
        List.of(HOSTILE));
  }
}
