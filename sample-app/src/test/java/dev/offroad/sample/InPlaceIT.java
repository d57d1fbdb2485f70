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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job compiled in place, from its source with originals where it names generated classes: it
 * prints what it prints with generated classes, and measures the same sections as often.
 */
class InPlaceIT {

  private static final Path SOURCES = Path.of("src/main/java");

  /** Enough to come by every section, and done in a second. */
  private static final String MODULE = "java.xml";

  @TempDir private static Path folder;

  private static Path wrapped;
  private static Path inPlace;

  @BeforeAll
  static void runInBothModes() throws Exception {
    compile();
    wrapped = run("wrapped", Path.of("target/classes"));
    inPlace = run("in-place", folder.resolve("classes"));
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
  void thereIsNoGeneratedClass() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("classes"))) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .doesNotContain("MeasuredTally.class");
    }
  }

  private static void compile() throws Exception {
    List<String> javac = new ArrayList<>();
    javac.addAll(List.of("-Xlint:all", "-Werror", "-Aoffroad.mode=in-place"));
    javac.addAll(List.of("-processorpath", System.getProperty("offroad.processor.jar")));
    javac.addAll(List.of("-cp", System.getProperty("offroad.runtime.classes")));
    javac.addAll(List.of("-d", folder.resolve("classes").toString()));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Path copy = folder.resolve("sources").resolve(SOURCES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, withOriginals(Files.readString(file)));
        javac.add(copy.toString());
      }
    }
    assertThat(OwnProcess.run("javac", javac, folder.resolve("javac"))).isEmpty();
  }

  /** What changes in a source that was wired: originals where generated classes were. */
  private static String withOriginals(String source) {
    return source
        .replaceAll("new Measured\\w+\\((new \\w+\\(\\))\\)", "$1")
        .replaceAll("(import [\\w.]+\\.|new )Measured(\\w)", "$1$2")
        .replaceAll("\\bMeasured(\\w+)\\.(?=[a-z])", "$1.");
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
