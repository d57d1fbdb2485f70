package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.cases.CaseCompiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.Compiled;
import dev.offroad.processor.cases.Messages;
import dev.offroad.processor.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder in {@code cases/rejected} is refused with exactly the text and the lines in its
 * {@code expected.txt}, by every compiler. A file {@code options.txt} holds options of the
 * compiler, one a line.
 */
class RejectedCasesTest {

  /**
   * Codes whose case is not a compilation by javac that fails: no folder makes a disk fail, or our
   * own code.
   */
  private static final Set<ProblemCode> TESTED_ELSEWHERE =
      EnumSet.of(
          ProblemCode.NOT_WRITTEN,
          ProblemCode.LINT_FAILED,
          ProblemCode.NEEDS_JAVAC,
          ProblemCode.NO_ROOM_FOR_PROBE,
          ProblemCode.NOT_WOVEN);

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() {
    return CaseFolder.all("rejected").stream()
        .flatMap(
            folder ->
                Stream.of(CaseCompiler.values())
                    .map(
                        compiler ->
                            DynamicTest.dynamicTest(
                                folder.name() + " by " + compiler.id(),
                                () -> check(folder, compiler))));
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

  private void check(CaseFolder folder, CaseCompiler compiler) throws IOException {
    Compiled compiled =
        compiler.compile(
            folder.files(),
            compiler.withLintWhereItIs(folder.options()),
            temporary.resolve(folder.name() + "-" + compiler.id()),
            new MeasuredProcessor());
    if (compiler == CaseCompiler.JAVAC) {
      assertThat(compiled.succeeded()).isFalse();
      String found = Messages.of(folder, compiled);
      if (CaseFolder.rewrites()) {
        folder.rewrite("expected.txt", found);
      }
      assertWithMessage("expected.txt").that(found).isEqualTo(folder.expected("expected.txt"));
    } else {
      assertWithMessage("expected.txt, but for what compilers say in words of their own")
          .that(Messages.ofAnyCompiler(Messages.of(folder, compiled)))
          .isEqualTo(Messages.ofAnyCompiler(Messages.expected(folder, compiler)));
    }
  }
}
