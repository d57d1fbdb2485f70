package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.PrintedDiagnostics;
import dev.offroad.processor.problem.ProblemCode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder in {@code cases/rejected} is refused with exactly the text and the lines in its
 * {@code expected.txt}. A file {@code options.txt} holds options of the compiler, one a line.
 */
class RejectedCasesTest {

  /** Codes whose case is not a compilation: no folder makes a disk fail, or our own code. */
  private static final Set<ProblemCode> TESTED_ELSEWHERE =
      EnumSet.of(ProblemCode.NOT_WRITTEN, ProblemCode.LINT_FAILED);

  @TestFactory
  Stream<DynamicTest> cases() {
    return CaseFolder.all("rejected").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  @Test
  void everyCodeHasItsCase() throws IOException {
    Set<ProblemCode> withoutCase = EnumSet.complementOf(EnumSet.copyOf(TESTED_ELSEWHERE));
    for (CaseFolder folder : CaseFolder.all("rejected")) {
      String expected = folder.expected("expected.txt");
      withoutCase.removeIf(code -> expected.contains("[offroad:" + code.id() + "]"));
    }
    assertThat(withoutCase).isEmpty();
  }

  private static void check(CaseFolder folder) throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new MeasuredProcessor())
            .withOptions(folder.options())
            .compile(folder.input());
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    String found = PrintedDiagnostics.of(compilation);
    if (CaseFolder.rewrites()) {
      folder.rewrite("expected.txt", found);
    }
    assertWithMessage("expected.txt").that(found).isEqualTo(folder.expected("expected.txt"));
  }
}
