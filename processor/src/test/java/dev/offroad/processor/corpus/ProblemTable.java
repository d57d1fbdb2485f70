package dev.offroad.processor.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of each library, as a table in Markdown. */
final class ProblemTable {

  private final List<String> rows = new ArrayList<>();

  void add(AnnotatedLibrary annotated) throws IOException {
    rows.add(
        String.format(
            "| %s %s | %,d %s | %,d | %,d | %d | %d | %s |",
            annotated.library().name(),
            annotated.library().version(),
            annotated.declarations(),
            annotated.kind().plural(),
            annotated.last().generatedFiles().size(),
            annotated.measured(),
            annotated.last().inGeneratedCode().size(),
            annotated.last().usesOfAuxiliaryClasses(),
            byId(annotated)));
  }

  private static String byId(AnnotatedLibrary annotated) {
    return annotated
        .allProblems()
        .collect(Collectors.groupingBy(Finding::id, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(problem -> String.format("%s %,d", problem.getKey(), problem.getValue()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return "| library | annotated | classes generated | methods measured | errors and warnings"
        + " in them | auxiliary classes | problems by id |\n|---|---|---|---|---|---|---|\n"
        + String.join("\n", rows);
  }
}
