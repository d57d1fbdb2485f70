package dev.offroad.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.PrintedDiagnostics;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * For each folder in {@code cases/linted} the compiler says exactly what is in its {@code
 * expected.txt}; nothing where there is none. What is in {@code library} is compiled before, and
 * comes as class files. A file {@code options.txt} holds options of the compiler, one a line.
 */
class LintedCasesTest {

  private static final String POLICY = "-XDcompilePolicy=";

  /**
   * The orders in which javac can go through the classes; the first is what it does by itself. A
   * case can name one: after an error in the code itself, some orders go on and others do not.
   */
  private static final List<String> POLICIES = List.of("bytodo", "simple", "byfile");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> cases() {
    return CaseFolder.all("linted").stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private void check(CaseFolder one) throws IOException {
    Path library = Files.createDirectories(folder.resolve(one.name()));
    if (!one.library().isEmpty()) {
      List<String> off = List.of("-Aoffroad.lint=off");
      write(compile(one.library(), off, library).generatedFiles(), library);
    }
    boolean hasPolicy = one.options().stream().anyMatch(option -> option.startsWith(POLICY));
    for (String policy : hasPolicy ? List.of("") : POLICIES) {
      List<String> options = new ArrayList<>(one.options());
      options.add("-Xlint:all");
      if (!hasPolicy) {
        options.add(POLICY + policy);
      }
      String found = PrintedDiagnostics.of(compile(one.input(), options, library));
      if (CaseFolder.rewrites()) {
        one.rewrite("expected.txt", found);
      }
      assertWithMessage("expected.txt %s", policy)
          .that(found)
          .isEqualTo(one.expected("expected.txt"));
    }
  }

  private static Compilation compile(
      List<JavaFileObject> sources, List<String> options, Path library) {
    List<File> classPath = new ArrayList<>();
    classPath.add(library.toFile());
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(File::exists)
        .forEach(classPath::add);
    return Compiler.javac()
        .withProcessors(new MeasuredProcessor())
        .withClasspath(classPath)
        .withOptions(options)
        .compile(sources);
  }

  private static void write(List<JavaFileObject> files, Path folder) throws IOException {
    for (JavaFileObject file : files) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path path = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        try (InputStream in = file.openInputStream()) {
          Files.copy(in, path);
        }
      }
    }
  }
}
