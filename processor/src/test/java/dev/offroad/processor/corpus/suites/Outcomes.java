package dev.offroad.processor.corpus.suites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What became of each test of a run.
 *
 * @param byId by the test's id: {@code passed}, {@code skipped} or {@code failed}, and the class of
 *     the exception
 */
record Outcomes(Map<String, String> byId) {

  private static final Pattern TAB = Pattern.compile("\t");

  /** What a test is said to be that had not ended, or did not begin. */
  private static final String ABSENT = "absent";

  /** Reads what {@link OutcomeWriter} wrote. */
  static Outcomes read(Path file) throws IOException {
    Map<String, String> byId = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = TAB.split(line, 4);
      String before = byId.put(columns[3], (columns[0] + " " + columns[1]).strip());
      if (before != null) {
        throw new AssertionError(file + " has two outcomes of the test " + columns[3]);
      }
    }
    return new Outcomes(byId);
  }

  /** What became of a test. */
  String of(String id) {
    return byId.getOrDefault(id, ABSENT);
  }

  /** How many tests passed, were skipped or failed. */
  long count(String status) {
    return byId.values().stream().filter(outcome -> outcome.startsWith(status)).count();
  }

  /** The tests of which something else became in another run. */
  List<String> differences(Outcomes other) {
    List<String> ids = new ArrayList<>();
    Map<String, String> all = new TreeMap<>(byId);
    all.putAll(other.byId);
    for (String id : all.keySet()) {
      if (!of(id).equals(other.of(id))) {
        ids.add(id);
      }
    }
    return ids;
  }
}
