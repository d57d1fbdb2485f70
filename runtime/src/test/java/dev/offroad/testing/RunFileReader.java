package dev.offroad.testing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run file as someone else's parser reads it, checked against {@code offroad.run/1}. */
public final class RunFileReader {

  private static final List<String> NODE_NUMBERS =
      List.of(
          "section",
          "calls",
          "timedCalls",
          "errors",
          "selfNanos",
          "totalNanos",
          "probeNanos",
          "minNanos",
          "maxNanos",
          "selfErrorNanos");
  private static final List<String> THREAD_NUMBERS =
      List.of("threads", "elapsedNanos", "measuredNanos", "unmeasuredNanos", "probeNanos");

  private final JsonNode root;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, JsonNode> nodes = new HashMap<>();

  private RunFileReader(JsonNode root) {
    this.root = root;
  }

  /** Reads and checks a file. */
  public static RunFileReader read(Path file) {
    try {
      RunFileReader reader = new RunFileReader(new ObjectMapper().readTree(file.toFile()));
      reader.check();
      return reader;
    } catch (IOException e) {
      throw new AssertionError(file + " is not JSON", e);
    }
  }

  /** The file's contents. */
  public JsonNode root() {
    return root;
  }

  /** The thread entry of a name. */
  public JsonNode thread(String name) {
    for (JsonNode thread : root.get("threads")) {
      if (thread.get("name").asText().equals(name)) {
        return thread;
      }
    }
    throw new AssertionError("no thread " + name + " in " + root);
  }

  /** A node by {@code thread/section/section...}, with names. */
  public JsonNode node(String path) {
    assertWithMessage("nodes").that(nodes).containsKey(path);
    return nodes.get(path);
  }

  /** Whether there is such a node. */
  public boolean has(String path) {
    return nodes.containsKey(path);
  }

  /** Open calls as {@code thread: outer > inner}. */
  public List<String> open() {
    List<String> open = new ArrayList<>();
    for (JsonNode call : root.get("open")) {
      List<String> path = new ArrayList<>();
      call.get("path").forEach(section -> path.add(names.get(section.asInt())));
      open.add(call.get("thread").asText() + ": " + String.join(" > ", path));
    }
    return open;
  }

  private void check() {
    texts(root, "format", "job", "startedAt", "endedAt", "state", "clock", "budget");
    assertThat(root.get("format").asText()).isEqualTo("offroad.run/1");
    assertThat(root.get("state").asText()).isAnyOf("running", "finished");
    numbers(root, List.of("wallNanos"));
    Instant started = Instant.parse(root.get("startedAt").asText());
    Instant ended = Instant.parse(root.get("endedAt").asText());
    assertThat(started.plusNanos(root.get("wallNanos").asLong())).isEqualTo(ended);
    texts(root.get("jvm"), "version", "vendor");
    numbers(root.get("jvm"), List.of("pid"));
    arrays(root.get("jvm"), "arguments");
    texts(root.get("host"), "os", "name");
    numbers(root.get("host"), List.of("cpus"));
    numbers(root.get("probe"), List.of("timedNanos", "untimedNanos"));
    arrays(root, "sections", "threads", "open", "slices", "neverHit");
    for (JsonNode section : root.get("sections")) {
      assertThat(section.get("id").isIntegralNumber()).isTrue();
      texts(section, "name", "group", "declaredIn", "kind");
      String before = names.put(section.get("id").asInt(), section.get("name").asText());
      assertWithMessage("sections of one number").that(before).isNull();
    }
    root.get("threads").forEach(this::checkThread);
    for (JsonNode call : root.get("open")) {
      texts(call, "thread");
      numbers(call, List.of("sinceNanos"));
      arrays(call, "path");
      call.get("path").forEach(id -> assertThat(names).containsKey(id.asInt()));
    }
    root.get("neverHit").forEach(name -> assertThat(name.isTextual()).isTrue());
  }

  private void checkThread(JsonNode thread) {
    texts(thread, "name");
    numbers(thread, THREAD_NUMBERS);
    arrays(thread, "tree");
    long[] sums = new long[2];
    checkLevel(thread.get("name").asText(), thread.get("tree"), sums);
    long measured = thread.get("measuredNanos").asLong();
    assertWithMessage("measured of %s", thread).that(measured).isEqualTo(sums[0] + sums[1]);
    assertThat(thread.get("probeNanos").asLong()).isEqualTo(sums[1]);
    assertThat(thread.get("elapsedNanos").asLong())
        .isEqualTo(measured + thread.get("unmeasuredNanos").asLong());
  }

  private void checkLevel(String path, JsonNode level, long[] sums) {
    for (JsonNode node : level) {
      if (node.get("section").asInt() >= 0) {
        numbers(node, NODE_NUMBERS);
      }
      arrays(node, "histogram", "children");
      assertThat(names).containsKey(node.get("section").asInt());
      sums[0] += node.get("selfNanos").asLong();
      sums[1] += node.get("probeNanos").asLong();
      long counted = 0;
      for (JsonNode bucket : node.get("histogram")) {
        counted += bucket.get(1).asLong();
      }
      assertThat(counted).isEqualTo(node.get("calls").asLong());
      String own = path + "/" + names.get(node.get("section").asInt());
      assertWithMessage("nodes of path %s", own).that(nodes.put(own, node)).isNull();
      checkLevel(own, node.get("children"), sums);
    }
  }

  private static void texts(JsonNode object, String... keys) {
    for (String key : keys) {
      assertWithMessage("%s in %s", key, object).that(object.path(key).isTextual()).isTrue();
    }
  }

  private static void arrays(JsonNode object, String... keys) {
    for (String key : keys) {
      assertWithMessage("%s in %s", key, object).that(object.path(key).isArray()).isTrue();
    }
  }

  private static void numbers(JsonNode object, List<String> keys) {
    for (String key : keys) {
      JsonNode number = object.path(key);
      assertWithMessage("%s in %s", key, object).that(number.isIntegralNumber()).isTrue();
      assertWithMessage("%s in %s", key, object).that(number.asLong()).isAtLeast(0);
    }
  }
}
