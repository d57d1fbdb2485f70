package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The format {@code offroad.run/1}, as a parser that is not ours reads it. */
final class RunFileTest {

  private static final String SECTION_KEYS = "id name group declaredIn kind";
  private static final String NODE_KEYS =
      "section calls timedCalls errors selfNanos totalNanos probeNanos minNanos maxNanos histogram"
          + " selfErrorNanos children";

  private static String written(Snapshot snapshot) throws IOException {
    StringBuilder out = new StringBuilder();
    RunFile.write(snapshot, out);
    return out.toString();
  }

  private static JsonNode read(Snapshot snapshot) throws IOException {
    return new ObjectMapper().readTree(written(snapshot));
  }

  private static Snapshot full() {
    return new SampleRun()
        .section("Parser.parse", "com.acme.Parser", SectionKind.METHOD)
        .section("Parser.of", "com.acme.Parser", SectionKind.STATIC_METHOD)
        .thread("main", 1, 9_000 * MS, node(0, 3, 1, 800 * MS, node(1, 2, 100 * MS)))
        .open("main", 17, 0, 1)
        .slice(0, 500, new Slice.SelfTime(0, 300), new Slice.SelfTime(1, 5))
        .neverHit("Writer.write")
        .build();
  }

  private static void checkKeys(JsonNode object, String keys) {
    assertThat(object.isObject()).isTrue();
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactlyElementsIn(keys.split(" ", -1)).inOrder();
  }

  private static void checkWhole(JsonNode object, String keys) {
    for (String key : keys.split(" ", -1)) {
      assertWithMessage(key).that(object.get(key).isIntegralNumber()).isTrue();
    }
  }

  private static void checkTexts(JsonNode object, String keys) {
    for (String key : keys.split(" ", -1)) {
      assertWithMessage(key).that(object.get(key).isTextual()).isTrue();
    }
  }

  @Test
  void theRunHasItsKeysInOrder() throws IOException {
    JsonNode run = read(full());

    checkKeys(
        run,
        "format job startedAt endedAt wallNanos state jvm host clock budget probe sections threads"
            + " open slices neverHit");
    checkTexts(run, "format job startedAt endedAt state clock budget");
    assertThat(run.get("format").textValue()).isEqualTo("offroad.run/1");
    assertThat(run.get("job").textValue()).isEqualTo("Import");
    assertThat(run.get("startedAt").textValue()).isEqualTo("2026-11-22T08:23:42.250Z");
    assertThat(run.get("endedAt").textValue()).isEqualTo("2026-11-22T08:23:52.250Z");
    assertThat(run.get("wallNanos").longValue()).isEqualTo(10_000 * MS);
    assertThat(run.get("state").textValue()).isEqualTo("finished");
    assertThat(run.get("neverHit").get(0).textValue()).isEqualTo("Writer.write");
  }

  @Test
  void jvmHostAndProbeHaveTheirKeysInOrder() throws IOException {
    JsonNode run = read(full());

    checkKeys(run.get("jvm"), "version vendor pid arguments");
    checkTexts(run.get("jvm"), "version vendor");
    assertThat(run.at("/jvm/pid").longValue()).isEqualTo(4711);
    assertThat(run.at("/jvm/arguments/0").textValue()).isEqualTo("-Xmx1g");
    checkKeys(run.get("host"), "os cpus name");
    checkWhole(run.get("host"), "cpus");
    checkKeys(run.get("probe"), "timedNanos untimedNanos");
    checkWhole(run.get("probe"), "timedNanos untimedNanos");
  }

  @Test
  void sectionsHaveTheirKeysInOrder() throws IOException {
    JsonNode section = read(full()).at("/sections/1");

    checkKeys(section, SECTION_KEYS);
    checkWhole(section, "id");
    assertThat(section.get("name").textValue()).isEqualTo("Parser.of");
    assertThat(section.get("kind").textValue()).isEqualTo("static-method");
  }

  @Test
  void threadsAndNodesHaveTheirKeysInOrderAndBalance() throws IOException {
    JsonNode thread = read(full()).at("/threads/0");
    JsonNode node = thread.at("/tree/0");
    JsonNode child = node.at("/children/0");

    checkKeys(thread, "name threads elapsedNanos measuredNanos unmeasuredNanos probeNanos tree");
    checkWhole(thread, "threads elapsedNanos measuredNanos unmeasuredNanos probeNanos");
    for (JsonNode any : List.of(node, child)) {
      checkKeys(any, NODE_KEYS);
      checkWhole(any, NODE_KEYS.replace(" histogram", "").replace(" children", ""));
      assertThat(any.at("/histogram/0")).hasSize(2);
      assertThat(any.at("/histogram/0/0").isIntegralNumber()).isTrue();
      assertThat(any.at("/histogram/0/1").longValue()).isEqualTo(any.get("calls").longValue());
    }
    assertThat(thread.get("measuredNanos").longValue()).isEqualTo(900 * MS + 5 * 68);
    assertThat(node.get("errors").longValue()).isEqualTo(1);
    assertThat(child.get("children")).isEmpty();
  }

  @Test
  void openCallsAndSlicesHaveTheirKeysInOrder() throws IOException {
    JsonNode run = read(full());

    checkKeys(run.at("/open/0"), "thread path sinceNanos");
    assertThat(run.at("/open/0/path").toString()).isEqualTo("[0,1]");
    checkWhole(run.at("/open/0"), "sinceNanos");
    checkKeys(run.at("/slices/0"), "fromNanos toNanos self");
    checkWhole(run.at("/slices/0"), "fromNanos toNanos");
    assertThat(run.at("/slices/0/self").toString()).isEqualTo("[[0,300],[1,5]]");
  }

  /** Files of versions without them are written again as they were. */
  @Test
  void callsOfSlicesAreThereWhereTheyAreKnown() throws IOException {
    Slice slice =
        new Slice(0, 5, List.of(new Slice.SelfTime(0, 3)), List.of(new Slice.Calls(0, 7)));
    JsonNode run = read(new SampleRun().sections("a").slice(slice).build());

    checkKeys(run.at("/slices/0"), "fromNanos toNanos self calls");
    assertThat(run.at("/slices/0/calls").toString()).isEqualTo("[[0,7]]");
  }

  @Test
  void mergedRunsHaveTheirKeysInOrder() throws IOException {
    MergedRun jvm =
        new MergedRun(
            "Import",
            SampleRun.START,
            SampleRun.START.plusNanos(9),
            17,
            "builder",
            9,
            8,
            2,
            1,
            List.of(new Slice.SelfTime(0, 5)),
            List.of(new Slice.Calls(0, 3)));
    JsonNode run = read(new SampleRun().sections("a").merged(jvm).build());

    checkKeys(
        run.at("/merged/0"),
        "job startedAt endedAt pid host wallNanos elapsedNanos unmeasuredNanos probeNanos self"
            + " calls");
    checkTexts(run.at("/merged/0"), "job startedAt endedAt host");
    checkWhole(run.at("/merged/0"), "pid wallNanos elapsedNanos unmeasuredNanos probeNanos");
    assertThat(run.at("/merged/0/calls").toString()).isEqualTo("[[0,3]]");
  }

  @Test
  void hostileNamesAreReadBackWhereverTheyStand() throws IOException {
    String hostile = "\"\\</script>\0\u001b[2J\n\u2028\u202e\ud83d\ude00\ud83d" + "x".repeat(500);
    JsonNode run =
        read(
            new SampleRun()
                .job(hostile)
                .section(hostile, hostile, SectionKind.BLOCK)
                .thread(hostile, 1, MS, node(0, 1, 1))
                .open(hostile, 1, 0)
                .neverHit(hostile)
                .build());

    for (String place :
        List.of(
            "/job",
            "/sections/0/name",
            "/sections/0/declaredIn",
            "/threads/0/name",
            "/open/0/thread",
            "/neverHit/0")) {
      assertWithMessage(place).that(run.at(place).textValue()).isEqualTo(hostile);
    }
  }

  @Test
  void aDeepTreeIsReadBackWhole() throws IOException {
    CallTreeNode tree = node(189, 1, 1);
    for (int section = 188; section >= 0; section--) {
      tree = node(section, 1, 1, tree);
    }

    JsonNode level =
        read(new SampleRun().thread("main", 1, MS, tree).build()).at("/threads/0/tree");
    for (int section = 0; section < 190; section++) {
      assertThat(level.get(0).get("section").intValue()).isEqualTo(section);
      level = level.get(0).get("children");
    }
    assertThat(level).isEmpty();
  }

  @Test
  void anEmptyRunHasEveryList() throws IOException {
    JsonNode run = read(new SampleRun().running().build());

    for (String list : List.of("sections", "threads", "open", "slices", "neverHit")) {
      assertWithMessage(list).that(run.get(list).isArray()).isTrue();
      assertThat(run.get(list)).isEmpty();
    }
    assertThat(run.get("state").textValue()).isEqualTo("running");
  }

  @Test
  void theSameSnapshotGivesTheSameBytesAndEndsItsLine() throws IOException {
    assertThat(written(full())).isEqualTo(written(full()));
    assertThat(written(full())).endsWith("]}\n");
  }
}
