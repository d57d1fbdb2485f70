package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Beside each generated class is an index of its sections. */
class SectionIndexTest {

  private static final JavaFileObject PARSER =
      JavaFileObjects.forSourceString(
          "com.acme.Parser",
          """
          package com.acme;

          import dev.offroad.Measured;

          public class Parser {
            @Measured Parser() {}
            @Measured(group = "io") void parse(int depth) {}
            @Measured static void parse() {}
            @Measured("a\\tb\\n\\u00fc \\\\ \\ud800") void odd() {}
            static class Zürich { @Measured void see() {} }
          }
          """);
  private static final JavaFileObject ALONE =
      JavaFileObjects.forSourceString(
          "Alone", "class Alone { @dev.offroad.Measured void run() {} }");

  @Test
  void eachGeneratedClassHasOneOfItsOwn() throws IOException {
    assertThat(indexes(List.of(PARSER, ALONE)))
        .containsExactly(
            "com.acme.MeasuredParser",
            """
            offroad.sections/1
            constructor\tcom.acme.Parser\t\tParser.new
            method\tcom.acme.Parser\tio\tParser.parse(int)
            method\tcom.acme.Parser\t\ta\\u0009b\\u000aü \\\\ \\ud800
            static-method\tcom.acme.Parser\t\tParser.parse()
            """,
            "com.acme.MeasuredParser_Zürich",
            """
            offroad.sections/1
            method\tcom.acme.Parser$Zürich\t\tZürich.see
            """,
            "MeasuredAlone",
            """
            offroad.sections/1
            method\tAlone\t\tAlone.run
            """);
  }

  @Test
  void theOrderOfTheInputChangesNothing() throws IOException {
    assertThat(indexes(List.of(ALONE, PARSER))).isEqualTo(indexes(List.of(PARSER, ALONE)));
  }

  @Test
  void whereProbesAreSwitchedOffThereIsNone() throws IOException {
    assertThat(indexes(List.of(PARSER), "-Aoffroad.enabled=false")).isEmpty();
  }

  private static Map<String, String> indexes(List<JavaFileObject> sources, String... options)
      throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new MeasuredProcessor())
            .withOptions((Object[]) options)
            .compile(sources);
    assertWithMessage("diagnostics").that(compilation.diagnostics()).isEmpty();
    Map<String, String> indexes = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
      if (file.getKind() == JavaFileObject.Kind.OTHER) {
        assertThat(name).startsWith("META-INF/offroad/");
        assertThat(name).endsWith(".sections");
        try (InputStream in = file.openInputStream()) {
          String className = name.substring("META-INF/offroad/".length());
          indexes.put(
              className.replace(".sections", ""),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return indexes;
  }
}
