package dev.offroad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the threads' times of a run file are, read without any code of ours: what other tools are to
 * make of an export of it. The probes and the unmeasured time are frames, as the README says.
 */
final class RunTimes {

  private final Map<Integer, String> names = new HashMap<>();
  private final JsonNode run;

  private RunTimes(JsonNode run) {
    this.run = run;
    for (JsonNode section : run.get("sections")) {
      names.put(section.get("id").asInt(), section.get("name").asText());
    }
  }

  static RunTimes of(Path file) throws IOException {
    return new RunTimes(new JsonMapper().readTree(file.toFile()));
  }

  /** Self times by stack, the thread's name first. */
  Map<List<String>, Long> byThreadAndStack() {
    Map<List<String>, Long> times = new HashMap<>();
    for (JsonNode thread : run.get("threads")) {
      List<String> top = List.of(thread.get("name").asText());
      add(times, with(top, "(probes)"), thread.get("probeNanos").asLong());
      add(times, with(top, "(unmeasured)"), thread.get("unmeasuredNanos").asLong());
      collect(times, top, thread.get("tree"));
    }
    return times;
  }

  /** Self times by stack, of all threads together. */
  Map<List<String>, Long> byStack() {
    Map<List<String>, Long> times = new HashMap<>();
    byThreadAndStack().forEach((stack, nanos) -> add(times, stack.subList(1, stack.size()), nanos));
    return times;
  }

  /** Self times by section. */
  Map<String, Long> bySection() {
    Map<String, Long> times = new TreeMap<>();
    byThreadAndStack()
        .forEach((stack, nanos) -> times.merge(stack.get(stack.size() - 1), nanos, Long::sum));
    return times;
  }

  /** The calls of all sections. */
  long calls() {
    return run.get("threads").findValues("tree").stream().mapToLong(RunTimes::calls).sum();
  }

  private static long calls(JsonNode nodes) {
    long calls = 0;
    for (JsonNode node : nodes) {
      calls += node.get("calls").asLong() + calls(node.get("children"));
    }
    return calls;
  }

  /** The time of all threads. */
  long elapsed() {
    long elapsed = 0;
    for (JsonNode thread : run.get("threads")) {
      elapsed += thread.get("elapsedNanos").asLong();
    }
    return elapsed;
  }

  private void collect(Map<List<String>, Long> times, List<String> caller, JsonNode nodes) {
    for (JsonNode node : nodes) {
      List<String> stack = with(caller, names.get(node.get("section").asInt()));
      add(times, stack, node.get("selfNanos").asLong());
      collect(times, stack, node.get("children"));
    }
  }

  private static List<String> with(List<String> stack, String frame) {
    List<String> longer = new ArrayList<>(stack);
    longer.add(frame);
    return List.copyOf(longer);
  }

  private static void add(Map<List<String>, Long> times, List<String> stack, long nanos) {
    if (nanos > 0) {
      times.merge(stack, nanos, Long::sum);
    }
  }
}
