package dev.offroad.sample;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job in both modes, as the build compiled it from one source: in place it prints what it
 * prints with generated classes, and measures the same sections as often.
 */
class InPlaceIT {

  private static final Path WRAPPED = Path.of("target/classes");
  private static final Path IN_PLACE = Path.of(System.getProperty("offroad.sample.in-place"));

  /** Enough to come by every section, and done in a second. */
  private static final String MODULE = "java.xml";

  @TempDir private static Path folder;

  private static Path wrapped;
  private static Path inPlace;

  @BeforeAll
  static void runInBothModes() throws Exception {
    wrapped = run("wrapped", WRAPPED);
    inPlace = run("in-place", IN_PLACE);
  }

  @Test
  void theResultIsTheSame() throws IOException {
    String result = Files.readString(wrapped.resolve("out"));
    assertThat(result).contains("classes");
    assertThat(Files.readString(inPlace.resolve("out"))).isEqualTo(result);
  }

  @Test
  void theSectionsAreTheSameAndAreCalledAsOften() throws IOException {
    SortedMap<String, Long> calls = calls(wrapped);
    assertThat(calls.keySet()).containsAtLeast("ClassSource.read", "ByteReader.u1", "Tally.add");
    assertThat(calls(inPlace)).isEqualTo(calls);
  }

  @Test
  void inPlaceThereAreNoGeneratedClassesAndElseTheSame() throws IOException {
    SortedSet<String> expected = classes(WRAPPED);
    assertThat(expected.removeIf(name -> name.startsWith("Measured"))).isTrue();
    assertThat(classes(IN_PLACE)).isEqualTo(expected);
  }

  private static SortedSet<String> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Path run(String name, Path classes) throws Exception {
    Path place = Files.createDirectories(folder.resolve(name));
    String classPath = classes + File.pathSeparator + System.getProperty("offroad.runtime.classes");
    List<String> java = new ArrayList<>();
    java.add("-Doffroad.output=" + place.resolve("report"));
    java.addAll(List.of("-Doffroad.formats=json", "-Doffroad.budget=exact"));
    java.addAll(List.of("-cp", classPath, ClassCensus.class.getName(), "--modules", MODULE));
    // With one thread, the number of calls does not depend on who came first.
    java.addAll(List.of("--threads", "1"));
    OwnProcess.run("java", java, place);
    return place;
  }

  private static SortedMap<String, Long> calls(Path job) throws IOException {
    JsonNode run = OwnProcess.runFile(job);
    SortedMap<String, Long> calls = new TreeMap<>();
    run.get("threads").forEach(t -> add(run.get("sections"), t.get("tree"), calls));
    return calls;
  }

  private static void add(JsonNode sections, JsonNode nodes, SortedMap<String, Long> calls) {
    for (JsonNode node : nodes) {
      JsonNode section = sections.get(node.get("section").asInt());
      String key = section.get("name").asText();
      calls.merge(key, node.get("calls").asLong(), Long::sum);
      add(sections, node.get("children"), calls);
    }
  }
}
