package dev.offroad.processor.corpus.suites;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offroad.processor.corpus.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured while a suite ran.
 *
 * @param calls all calls of its call trees
 * @param sections how many sections were called
 * @param warnings what Offroad said
 */
record RunFile(long calls, int sections, List<String> warnings) {

  /** Reads the one run file of a folder. */
  static RunFile in(Path folder) throws IOException {
    List<Path> files = Folders.files(folder);
    if (files.size() != 1) {
      throw new AssertionError(folder + " should have one run file, and has " + files);
    }
    JsonNode root = new ObjectMapper().readTree(files.get(0).toFile());
    if (!root.path("state").asText().equals("finished")) {
      throw new AssertionError(files.get(0) + " is of a run that did not finish");
    }
    long calls = 0;
    for (JsonNode thread : root.path("threads")) {
      calls += calls(thread.path("tree"));
    }
    List<String> warnings = new ArrayList<>();
    root.path("warnings").forEach(warning -> warnings.add(warning.asText()));
    return new RunFile(
        calls, root.path("sections").size() - root.path("neverHit").size(), warnings);
  }

  /** Call trees can be deeper than a stack: what is left to be counted is kept in a list. */
  private static long calls(JsonNode tree) {
    long calls = 0;
    List<JsonNode> left = new ArrayList<>(List.of(tree));
    while (!left.isEmpty()) {
      for (JsonNode node : left.remove(left.size() - 1)) {
        calls += node.path("calls").asLong();
        left.add(node.path("children"));
      }
    }
    return calls;
  }
}
