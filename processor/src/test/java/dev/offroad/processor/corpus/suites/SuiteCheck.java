package dev.offroad.processor.corpus.suites;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.corpus.AnnotatedLibrary;
import dev.offroad.processor.corpus.Compilation;
import dev.offroad.processor.corpus.Declaration;
import dev.offroad.processor.corpus.Finding;
import dev.offroad.processor.corpus.Folders;
import dev.offroad.processor.corpus.Library;
import dev.offroad.processor.weave.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real libraries are compiled twice, as they are and in place with every type annotated, and their
 * own test suites are run on both: test for test, the same becomes of them. But for the probes the
 * class files are equal, and both ASM's verifier and that of the JVM take every class.
 */
class SuiteCheck {

  private static final List<SuiteResult> RESULTS = new ArrayList<>();

  static List<Suite> suites() {
    return Suite.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("suites")
  void theSameTestsPass(Suite suite) throws Exception {
    Path folder = Library.CORPUS.resolve(suite.library().name());
    Folders.delete(folder.resolve("plain"));
    suite.library().unpack(folder.resolve("plain/sources"));
    Path plain = compiled(suite.library(), folder.resolve("plain/sources"), "plain");
    Path woven = wovenClasses(suite.library());
    Path annotated = compiled(suite.library(), woven.resolveSibling("sources"), "plain/annotated");
    assertThat(ClassFiles.differences(annotated, woven)).isEmpty();
    assertThat(ClassFiles.faults(woven, suite.needs())).isEmpty();
    ClassFiles.Counts counts = ClassFiles.link(woven, suite.needs());
    assertWithMessage("classes that could not be linked").that(counts.unlinked()).isEqualTo(0);

    suite.unpack();
    SuiteResult result = run(suite, counts, plain, woven);
    RESULTS.add(result);
    assertThat(result.differences()).isEmpty();
    assertWithMessage("calls measured").that(result.measured().calls()).isGreaterThan(0);
  }

  private static Path compiled(Library library, Path sources, String name) throws IOException {
    Path target = Library.CORPUS.resolve(library.name()).resolve(name);
    return classesOf(Compilation.plain(sources, target, library.classPath()));
  }

  private static Path wovenClasses(Library library) throws IOException {
    return classesOf(AnnotatedLibrary.of(library, Declaration.Kind.TYPE, "in-place").last());
  }

  private static Path classesOf(Compilation compilation) {
    assertThat(compilation.findings().stream().filter(Finding::isError).toList()).isEmpty();
    return compilation.classes();
  }

  private static SuiteResult run(Suite suite, ClassFiles.Counts counts, Path plain, Path woven)
      throws Exception {
    List<SuiteRun> plainRuns = new ArrayList<>(List.of(SuiteRun.of(suite, plain, "plain-1")));
    List<SuiteRun> wovenRuns = new ArrayList<>(List.of(SuiteRun.of(suite, woven, "woven-1")));
    if (!plainRuns.get(0).outcomes().equals(wovenRuns.get(0).outcomes())) {
      plainRuns.add(SuiteRun.of(suite, plain, "plain-2"));
      wovenRuns.add(SuiteRun.of(suite, woven, "woven-2"));
    }
    RunFile measured = RunFile.in(wovenRuns.get(0).report());
    return new SuiteResult(suite, counts, plainRuns, wovenRuns, measured);
  }

  @AfterAll
  static void print() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "JDK %s, %d processors. Times are of one run each, so their ratio is a hint:"
                + " wall time has the start and the end of the JVM in it, CPU has all its threads.",
            Runtime.version(), Runtime.getRuntime().availableProcessors()));
    lines.add("");
    lines.add(SuiteResult.HEADER);
    RESULTS.forEach(result -> lines.add(result.row()));
    for (SuiteResult result : RESULTS) {
      lines.add("");
      lines.add(result.suite() + ":");
      lines.addAll(result.details());
    }
    lines.forEach(System.out::println);
    Files.write(Library.CORPUS.resolve("suites.txt"), lines);
  }
}
