package dev.offroad.processor.install;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.cases.CaseFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gradle, with its own classes, takes the published jars for those of an isolating processor, and
 * finds each file that comes out to have one source: so it compiles anew what was changed, not all.
 */
class GradleIT {

  private static final String PROCESSOR = "dev.offroad.processor.MeasuredProcessor";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"offroad-processor-%s.jar", "offroad-processor-%s-all.jar"})
  void theJarSaysIsolating(String name) throws Exception {
    try (Gradle gradle = new Gradle()) {
      assertThat(gradle.processorsIn(jar(name))).containsExactly(PROCESSOR, "ISOLATING");
    }
  }

  @Test
  void everyFileHasOneOrigin() throws Exception {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (Gradle gradle = new Gradle();
        StandardJavaFileManager files =
            javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              null,
              null,
              files.getJavaFileObjectsFromPaths(
                  sources(Set.of("class", "constructors", "interface", "nested"))));

      Gradle.Run run = gradle.run(task, jar("offroad-processor-%s-all.jar"));

      assertWithMessage("%s", diagnostics.getDiagnostics()).that(run.succeeded()).isTrue();
      assertThat(run.get("FullRebuildCause")).isNull();
      assertThat((Set<?>) run.get("AggregatedTypes")).isEmpty();
      assertThat((Set<?>) run.get("GeneratedAggregatingTypes")).isEmpty();
      assertThat((Set<?>) run.get("GeneratedAggregatingResources")).isEmpty();
      Map<?, ?> types = (Map<?, ?>) run.get("GeneratedTypesWithIsolatedOrigin");
      Map<?, ?> resources = (Map<?, ?>) run.get("GeneratedResourcesWithIsolatedOrigin");
      assertThat(resources.keySet()).isEqualTo(types.keySet());
      assertThat(types)
          .containsExactly(
              "c.simple.Parser",
              Set.of("c.simple.MeasuredParser"),
              "c.constructors.Engine",
              Set.of("c.constructors.MeasuredEngine_Part"),
              "c.constructors.Index",
              Set.of("c.constructors.MeasuredIndex"),
              "c.constructors.Point",
              Set.of("c.constructors.MeasuredPoint"),
              "c.iface.Source",
              Set.of("c.iface.MeasuredSource"),
              "c.nested.Outer",
              Set.of(
                  "c.nested.MeasuredOuter_Inner",
                  "c.nested.MeasuredOuter_Inner_Innermost",
                  "c.nested.MeasuredOuter_Nested",
                  "c.nested.MeasuredOuter_Nested_Deep",
                  "c.nested.MeasuredOuter_Task"));
    }
  }

  private static List<Path> sources(Set<String> cases) throws Exception {
    List<Path> sources = new ArrayList<>();
    for (CaseFolder folder : CaseFolder.all("accepted")) {
      if (cases.contains(folder.name())) {
        sources.addAll(folder.files());
      }
    }
    return sources;
  }

  private static Path jar(String name) {
    return Path.of("target", name.formatted(System.getProperty("offroad.version")))
        .toAbsolutePath();
  }
}
