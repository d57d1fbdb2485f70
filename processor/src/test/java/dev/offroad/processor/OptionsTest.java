package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What the options of the processor change. */
class OptionsTest {

  private static final JavaFileObject PARSER =
      JavaFileObjects.forSourceString(
          "p.Parser",
          """
          package p;

          public class Parser {
            @dev.offroad.Measured
            public int parse(String text) {
              return text.length();
            }
          }
          """);

  @Test
  void wrappersWithoutProbes() throws Exception {
    String source = generated("-Aoffroad.enabled=false");
    assertThat(source).contains("return super.parse(text);");
    assertThat(source).doesNotContain("Probe");
  }

  @Test
  void theOptionsOfTheContractAreTaken() throws Exception {
    assertThat(generated("-Aoffroad.enabled=true", "-Aoffroad.mode=wrap", "-Aoffroad.lint=off"))
        .isEqualTo(generated());
  }

  private static String generated(String... options) throws Exception {
    Object[] all = new Object[options.length + 2];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "-Xlint:all";
    all[options.length + 1] = "-Werror";
    Compilation compilation =
        Compiler.javac().withProcessors(new MeasuredProcessor()).withOptions(all).compile(PARSER);
    assertThat(compilation).succeededWithoutWarnings();
    return compilation
        .generatedSourceFile("p.MeasuredParser")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }
}
