package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.cases.CaseCompiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.CaseRun;
import dev.offroad.processor.cases.Compiled;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder in {@code cases/accepted} compiles without a warning (of no processor for the
 * annotations of the cases, javac may speak), gives exactly the classes in its {@code expected},
 * and its {@code Main} prints exactly its {@code output.txt}; by every compiler. A file {@code
 * options.txt} holds further options of the compiler, one a line.
 */
class AcceptedCasesTest {

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() {
    return CaseFolder.all("accepted").stream()
        .flatMap(
            folder ->
                Stream.of(CaseCompiler.values())
                    .map(
                        compiler ->
                            DynamicTest.dynamicTest(
                                folder.name() + " by " + compiler.id(),
                                () -> check(folder, compiler))));
  }

  private void check(CaseFolder folder, CaseCompiler compiler) throws Exception {
    List<String> options = compiler.withLintWhereItIs(folder.options());
    options.add(compiler.allWarnings());
    Compiled compiled =
        compiler.compile(
            folder.files(),
            options,
            temporary.resolve(folder.name() + "-" + compiler.id()),
            new MeasuredProcessor(),
            new LateTypeProcessor());
    assertWithMessage("%s", compiled.messages()).that(ofOurs(compiler, compiled)).isEmpty();
    SortedMap<String, String> generated = compiled.generatedSources();
    if (CaseFolder.rewrites() && compiler == CaseCompiler.JAVAC) {
      for (Map.Entry<String, String> file : generated.entrySet()) {
        folder.rewrite("expected/" + file.getKey(), file.getValue());
      }
    }
    SortedMap<String, String> expected = folder.expectedSources(compiler);
    assertThat(generated.keySet()).isEqualTo(expected.keySet());
    generated.forEach(
        (name, text) -> assertWithMessage(name).that(text).isEqualTo(expected.get(name)));
    String output = CaseRun.output(folder, compiled);
    if (CaseFolder.rewrites() && compiler == CaseCompiler.JAVAC) {
      folder.rewrite("output.txt", output);
    }
    assertWithMessage("output").that(output).isEqualTo(folder.expectedOutput(compiler));
  }

  /**
   * The messages that there must be none of. Of Eclipse's warnings, which are many and partly about
   * taste, only those in generated sources count: the cases' own sources are javac's.
   */
  private static List<Diagnostic<? extends JavaFileObject>> ofOurs(
      CaseCompiler compiler, Compiled compiled) {
    return compiled.diagnostics().stream()
        .filter(
            diagnostic ->
                compiler == CaseCompiler.JAVAC
                    || diagnostic.getKind() == Diagnostic.Kind.ERROR
                    || compiled.isInGenerated(diagnostic))
        .toList();
  }
}
