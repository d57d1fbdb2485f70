package dev.offroad.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real libraries are compiled with the processor: every type annotated, then every method and
 * constructor. What the processor refuses it says by its own problems, counted in a table; what it
 * generates compiles without an error and without a warning of {@code -Xlint:all}.
 */
class CorpusCheck {

  private static final Set<String> DOCUMENTED =
      Arrays.stream(ProblemCode.values()).map(ProblemCode::id).collect(Collectors.toSet());

  private static final ProblemTable TABLE = new ProblemTable();

  static List<Arguments> libraries() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (Library library : Library.all()) {
      for (Declaration.Kind kind : Declaration.Kind.values()) {
        all.add(Arguments.of(library, kind));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}, each {1} annotated")
  @MethodSource("libraries")
  void generatedCodeCompiles(Library library, Declaration.Kind kind) throws IOException {
    AnnotatedLibrary annotated = AnnotatedLibrary.of(library, kind);
    TABLE.add(annotated);
    assertNone("in generated code", annotated.last().inGeneratedCode());
    assertNone("outside of generated code", annotated.last().otherErrors());
    assertNone(
        "of the processor that are placed on nothing annotated", annotated.last().problems());
    assertThat(DOCUMENTED)
        .containsAtLeastElementsIn(
            annotated.allProblems().map(Finding::id).collect(Collectors.toSet()));
    assertWithMessage("measured methods").that(annotated.measured()).isGreaterThan(0);
  }

  private static void assertNone(String where, List<Finding> findings) {
    String first =
        findings.stream().limit(20).map(Finding::toString).reduce("", (a, b) -> a + "\n" + b);
    assertWithMessage("%s findings %s:%s", findings.size(), where, first)
        .that(findings.size())
        .isEqualTo(0);
  }

  @AfterAll
  static void printTable() {
    System.out.println(TABLE);
  }
}
