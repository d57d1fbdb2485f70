package dev.offroad.benchmarks.crosscheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Own time by section, in nanoseconds or in samples, summed over runs. */
final class OwnTimes {

  private final Map<String, Double> times = new HashMap<>();
  private double sum;

  void add(String section, double time) {
    times.merge(section, time, Double::sum);
    sum += time;
  }

  /** The sections' own times in run files. */
  static OwnTimes ofRuns(List<Path> files) throws IOException {
    OwnTimes own = new OwnTimes();
    for (Path file : files) {
      JsonNode run = new ObjectMapper().readTree(file.toFile());
      for (JsonNode thread : run.get("threads")) {
        own.addTree(thread.get("tree"), run.get("sections"));
      }
    }
    return own;
  }

  private void addTree(JsonNode nodes, JsonNode sections) {
    for (JsonNode node : nodes) {
      String name = sections.get(node.get("section").asInt()).get("name").asText();
      add(name, node.get("selfNanos").asDouble());
      addTree(node.get("children"), sections);
    }
  }

  /** The own times that samples show, in files of collapsed stacks. */
  static OwnTimes ofSamples(List<Path> files, MeasuredMethods methods) throws IOException {
    OwnTimes own = new OwnTimes();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.forEach(line -> own.addSamples(line, methods));
      }
    }
    return own;
  }

  private void addSamples(String line, MeasuredMethods methods) {
    int space = line.lastIndexOf(' ');
    String section = methods.innermost(line.substring(0, space));
    if (section != null) {
      add(section, Double.parseDouble(line.substring(space + 1)));
    }
  }

  double share(String section) {
    return times.getOrDefault(section, 0.0) / sum;
  }

  /** Time, or samples, of one section. */
  double of(String section) {
    return times.getOrDefault(section, 0.0);
  }

  double sum() {
    return sum;
  }

  /** The sections, those with the longest own time first. */
  List<String> ranking() {
    List<String> sections = new ArrayList<>(times.keySet());
    sections.sort(Comparator.comparing(this::share).reversed().thenComparing(section -> section));
    return sections;
  }
}
