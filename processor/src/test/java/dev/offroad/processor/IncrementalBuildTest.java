package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.cases.CaseCompiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An incremental build gives the compiler the changed sources only; all other types are there as
 * class files. What is generated is the same as in a build of everything, and nothing more of it
 * than the changed sources ask for.
 *
 * <p>With {@code -g} and {@code -parameters}, as class files have no names of parameters else:
 * without them an inherited method's parameters are called {@code arg0} in the one build and by
 * their names in the other, which changes nothing but the text.
 */
class IncrementalBuildTest {

  private static final List<String> OPTIONS = List.of("-g", "-parameters", "-Aoffroad.lint=off");

  @TempDir private Path temporary;

  /** By javac only: Eclipse's compiler cannot compile one of two files that need each other. */
  @Test
  void everyFileOfEveryCaseByItself() throws IOException {
    CaseCompiler compiler = CaseCompiler.JAVAC;
    List<Path> sources = new ArrayList<>();
    for (CaseFolder folder : CaseFolder.together("accepted")) {
      sources.addAll(folder.files());
    }
    SortedMap<String, String> all = build(compiler, sources);
    SortedMap<String, String> byFile = new TreeMap<>();
    for (Path source : sources) {
      if (Files.readString(source).contains("@Measured")) {
        build(compiler, List.of(source))
            .forEach(
                (name, text) -> {
                  assertWithMessage("%s again from %s", name, source)
                      .that(byFile.put(name, text))
                      .isNull();
                  assertWithMessage("%s from %s", name, source).that(text).isEqualTo(all.get(name));
                });
      }
    }
    all.keySet().removeIf(name -> !name.contains("Measured"));
    assertThat(byFile.keySet()).isEqualTo(all.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void aChangeOfOneFileRegeneratesOneFile(CaseCompiler compiler) throws Exception {
    Path parser = source("Parser", "public int parse(String text) { return text.length(); }");
    Path json = source("Json extends Parser", "public int json(int depth) { return depth + 1; }");
    Path other = source("Other", "void other() {}");
    SortedMap<String, String> all = build(compiler, List.of(parser, json, other));
    assertThat(all.keySet())
        .containsExactly("p/MeasuredJson.java", "p/MeasuredOther.java", "p/MeasuredParser.java");

    Files.writeString(
        json,
        Files.readString(json)
            .replace(
                "@Measured public int json",
                "@Measured public int twice(String text) { return 2 * parse(text); }\n"
                    + "@Measured public int json"));
    SortedMap<String, String> changed = build(compiler, List.of(json));

    assertThat(changed.keySet()).containsExactly("p/MeasuredJson.java");
    assertThat(changed.get("p/MeasuredJson.java")).contains("super.twice(text)");
    assertThat(build(compiler, List.of(json))).isEqualTo(changed);
    assertThat(build(compiler, List.of(json, other, parser)))
        .containsEntry("p/MeasuredJson.java", changed.get("p/MeasuredJson.java"));
  }

  private Path source(String declaration, String method) throws IOException {
    Path file = temporary.resolve(declaration.replaceFirst(" .*", "") + ".java");
    return Files.writeString(
        file,
        """
        package p;

        import dev.offroad.Measured;

        public class %s {
          @Measured %s
        }
        """
            .formatted(declaration, method));
  }

  /** Compiles, beside the classes of the builds before; gives what was generated this time. */
  private SortedMap<String, String> build(CaseCompiler compiler, List<Path> sources)
      throws IOException {
    Path output = temporary.resolve("build");
    for (Path source : sources) {
      deleteStale(output, source.getFileName().toString().replace(".java", ""));
    }
    Compiled compiled =
        compiler.compile(
            sources, OPTIONS, output, new MeasuredProcessor(), new LateTypeProcessor());
    assertWithMessage("%s", compiled.messages()).that(compiled.succeeded()).isTrue();
    SortedMap<String, String> generated = compiled.generatedSources();
    for (String name : generated.keySet()) {
      Files.delete(compiled.folders().sources().resolve(name));
    }
    return generated;
  }

  /**
   * Deletes what was generated from a source before, as build tools do. Eclipse's compiler lets no
   * processor generate a class that is there as a class file.
   */
  private static void deleteStale(Path output, String original) throws IOException {
    if (Files.exists(output)) {
      String stale = "Measured" + original + "(_.*)?\\.class";
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.filter(f -> f.getFileName().toString().matches(stale)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
