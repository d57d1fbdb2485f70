package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.cases.CaseCompiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.CaseRun;
import dev.offroad.processor.cases.Compiled;
import dev.offroad.processor.weave.ClassFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder in {@code cases/in-place} compiles in place without a warning and without a generated
 * class, and its {@code Main} prints exactly its {@code output.txt}. But for the probes its class
 * files are those that are compiled without the processor.
 */
class InPlaceCasesTest {

  private static final String IN_PLACE = "-Aoffroad.mode=in-place";

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() {
    return CaseFolder.all("in-place").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private void check(CaseFolder folder) throws Exception {
    Compiled compiled = compile(folder, "woven", IN_PLACE);
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.generatedSources()).isEmpty();
    String output = CaseRun.output(folder, compiled);
    if (CaseFolder.rewrites()) {
      folder.rewrite("output.txt", output);
    }
    assertWithMessage("output").that(output).isEqualTo(folder.expected("output.txt"));
    Compiled plain = compile(folder, "plain", "-proc:none");
    assertThat(ClassFiles.faults(compiled.folders().classes())).isEmpty();
    assertThat(ClassFiles.differences(plain.folders().classes(), compiled.folders().classes()))
        .isEmpty();
  }

  private Compiled compile(CaseFolder folder, String name, String option) throws Exception {
    List<String> options = new ArrayList<>(List.of(option, "-g", "-parameters", "-Xlint:all"));
    options.addAll(folder.options());
    MeasuredProcessor[] processors =
        option.equals(IN_PLACE)
            ? new MeasuredProcessor[] {new MeasuredProcessor()}
            : new MeasuredProcessor[0];
    return CaseCompiler.JAVAC.compile(
        folder.files(), options, temporary.resolve(folder.name() + "-" + name), processors);
  }
}
