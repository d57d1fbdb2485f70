package dev.offroad.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.CaseRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder in {@code cases/accepted} compiles without a warning (of no processor for the
 * annotations of the cases, javac may speak), gives exactly the classes in its {@code expected},
 * and its {@code Main} prints exactly its {@code output.txt}. A file {@code options.txt} holds
 * further options of the compiler, one a line.
 */
class AcceptedCasesTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return CaseFolder.all("accepted").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private static void check(CaseFolder folder) throws Exception {
    List<String> options = new ArrayList<>(folder.options());
    options.addAll(List.of("-Xlint:all,-processing", "-Werror"));
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new MeasuredProcessor(), new LateTypeProcessor())
            .withOptions(options)
            .compile(folder.input());
    assertWithMessage("diagnostics").that(compilation.diagnostics()).isEmpty();
    Set<String> expected = expectedFiles(folder);
    for (JavaFileObject generated : compilation.generatedSourceFiles()) {
      String name = "expected/" + generated.getName().replaceFirst("^/?SOURCE_OUTPUT/", "");
      compare(folder, name, generated.getCharContent(false).toString());
      expected.remove(name);
    }
    assertWithMessage("expected, but not generated").that(expected).isEmpty();
    compare(folder, "output.txt", CaseRun.output(compilation));
  }

  private static void compare(CaseFolder folder, String name, String text) throws IOException {
    if (CaseFolder.rewrites()) {
      folder.rewrite(name, text);
    }
    assertWithMessage(name).that(text).isEqualTo(folder.expected(name));
  }

  private static Set<String> expectedFiles(CaseFolder folder) throws IOException {
    Path expected = folder.file("expected");
    if (!Files.exists(expected)) {
      return new TreeSet<>();
    }
    try (Stream<Path> files = Files.walk(expected)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "expected/" + expected.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
