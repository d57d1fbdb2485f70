package dev.offroad.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.weave.ClassFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real libraries are compiled in place: every type annotated, then every method and constructor.
 * There is no error but the processor's own, and the JVM links every class without a fault.
 */
class InPlaceCheck {

  private static final List<String> TABLE = new ArrayList<>();

  static List<Arguments> libraries() throws IOException {
    return CorpusCheck.libraries();
  }

  @ParameterizedTest(name = "{0}, each {1} annotated")
  @MethodSource("libraries")
  void theJvmTakesEveryClass(Library library, Declaration.Kind kind) throws Exception {
    AnnotatedLibrary annotated = AnnotatedLibrary.of(library, kind, "in-place");
    assertThat(annotated.last().otherErrors()).isEmpty();
    assertThat(annotated.last().problems()).isEmpty();
    assertThat(annotated.last().generatedFiles()).isEmpty();
    ClassFiles.Counts counts = ClassFiles.link(annotated.last().classes(), library.classPath());
    assertWithMessage("probes").that(counts.probes()).isGreaterThan(0);
    TABLE.add(row(annotated, counts));
  }

  private static String row(AnnotatedLibrary annotated, ClassFiles.Counts counts) {
    String problems =
        annotated
            .allProblems()
            .collect(
                Collectors.groupingBy(Finding::id, java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(problem -> String.format("%s %,d", problem.getKey(), problem.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        "| %s %s | %,d %s | %,d | %,d | %,d | %s |",
        annotated.library().name(),
        annotated.library().version(),
        annotated.declarations(),
        annotated.kind().plural(),
        counts.classes(),
        counts.probes(),
        counts.unlinked(),
        problems);
  }

  @AfterAll
  static void printTable() {
    System.out.println(
        "| library | annotated | classes | methods with a probe | classes that need what is not there |"
            + " problems by id |\n|---|---|---|---|---|---|");
    TABLE.forEach(System.out::println);
  }
}
