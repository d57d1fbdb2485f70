package dev.offroad.sample;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the whole JDK, in JVMs of its own, and what its report says. */
class CensusReportIT {

  private static final String MISTAKE = "PackageUses.find";

  @TempDir private static Path folder;

  private static Path slow;
  private static Path fixed;
  private static Path off;

  @BeforeAll
  static void runThreeTimes() throws Exception {
    slow = run("slow", List.of(), List.of());
    fixed = run("fixed", List.of(), List.of("--fixed"));
    off = run("off", List.of("-Doffroad.enabled=false"), List.of());
  }

  @Test
  void theResultIsTheSameMeasuredOrNotFixedOrNot() throws IOException {
    byte[] result = Files.readAllBytes(slow.resolve("out"));
    assertThat(result.length).isGreaterThan(1000);
    assertThat(Files.readAllBytes(fixed.resolve("out"))).isEqualTo(result);
    assertThat(Files.readAllBytes(off.resolve("out"))).isEqualTo(result);
  }

  @Test
  void nothingIsSaidOrWrittenWithOffroadOff() throws IOException {
    assertThat(Files.readString(off.resolve("err"))).isEmpty();
    assertThat(Files.exists(off.resolve("report"))).isFalse();
  }

  @Test
  void theBalanceClosesForEachThreadEntry() throws IOException {
    for (Path job : List.of(slow, fixed)) {
      for (JsonNode thread : OwnProcess.runFile(job).get("threads")) {
        long self = sum(thread.get("tree"), "selfNanos");
        long probes = sum(thread.get("tree"), "probeNanos");
        assertThat(thread.get("measuredNanos").asLong()).isEqualTo(self + probes);
        assertThat(thread.get("probeNanos").asLong()).isEqualTo(probes);
        assertThat(thread.get("elapsedNanos").asLong())
            .isEqualTo(
                thread.get("measuredNanos").asLong() + thread.get("unmeasuredNanos").asLong());
      }
    }
  }

  @Test
  void theMistakeIsTheFirstRowUntilItIsFixed() throws IOException {
    assertThat(firstRow(slow)).isEqualTo(MISTAKE);
    assertThat(firstRow(fixed)).isNotEqualTo(MISTAKE);
    assertThat(Files.readString(slow.resolve("err"))).contains("\n" + MISTAKE + " took ");
  }

  @Test
  void everyWayToMeasureIsInTheReport() throws IOException {
    JsonNode run = OwnProcess.runFile(slow);
    Set<String> kinds = new TreeSet<>();
    run.get("sections").forEach(section -> kinds.add(section.get("kind").asText()));
    assertThat(kinds).containsExactly("block", "method", "static-method");
    assertThat(run.get("neverHit")).isEmpty();
    Map<String, Figures> figures = figures(run);
    assertThat(figures.get("ByteReader.u1").calls() + figures.get("ByteReader.u2").calls())
        .isGreaterThan(20_000_000L);
    assertWithMessage("a method that fails now and then")
        .that(figures.get("ClassFileReader.read").errors())
        .isGreaterThan(10L);
  }

  private static Path run(String name, List<String> jvm, List<String> job) throws Exception {
    Path place = Files.createDirectories(folder.resolve(name));
    List<String> command = new ArrayList<>();
    command.add("-Doffroad.output=" + place.resolve("report"));
    command.addAll(jvm);
    String runtime = System.getProperty("offroad.runtime.classes");
    command.addAll(List.of("-cp", "target/classes" + File.pathSeparator + runtime));
    command.add(ClassCensus.class.getName());
    command.addAll(job);
    OwnProcess.run("java", command, place);
    return place;
  }

  private static long sum(JsonNode nodes, String field) {
    long sum = 0;
    for (JsonNode node : nodes) {
      sum += node.get(field).asLong() + sum(node.get("children"), field);
    }
    return sum;
  }

  private static String firstRow(Path job) throws IOException {
    return figures(OwnProcess.runFile(job)).entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.comparingLong(Figures::self)))
        .orElseThrow()
        .getKey();
  }

  private static Map<String, Figures> figures(JsonNode run) {
    Map<String, Figures> found = new HashMap<>();
    run.get("threads").forEach(thread -> add(run.get("sections"), thread.get("tree"), found));
    return found;
  }

  private static void add(JsonNode sections, JsonNode nodes, Map<String, Figures> found) {
    for (JsonNode node : nodes) {
      String name = sections.get(node.get("section").asInt()).get("name").asText();
      found.merge(name, Figures.of(node), Figures::plus);
      add(sections, node.get("children"), found);
    }
  }

  /** What the nodes of one section sum up to. */
  private record Figures(long self, long calls, long errors) {

    static Figures of(JsonNode node) {
      return new Figures(
          node.get("selfNanos").asLong(), node.get("calls").asLong(), node.get("errors").asLong());
    }

    Figures plus(Figures other) {
      return new Figures(self + other.self, calls + other.calls, errors + other.errors);
    }
  }
}
