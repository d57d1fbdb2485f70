package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.processor.cases.CaseCompiler;
import dev.offroad.processor.cases.CaseFolder;
import dev.offroad.processor.cases.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same sources give the same generated classes, to the byte: whatever else is compiled with
 * them, in whatever order, by whatever compiler.
 */
class StableOutputTest {

  private static final int ORDERS = 5;

  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource
  void allCasesTogetherInAnyOrder(CaseCompiler compiler) throws IOException {
    SortedMap<String, String> expected = expected(compiler);
    List<Path> sources = new ArrayList<>(sources());
    Random random = new Random(20260828);
    for (int order = 0; order < ORDERS; order++) {
      Collections.shuffle(sources, random);
      Compiled compiled = compile(compiler, sources, List.of(), "order-" + order);
      assertWithMessage("%s", sources).that(compiled.generatedSources()).isEqualTo(expected);
    }
  }

  /**
   * For an older release javac knows no names of the JDK's parameters and writes {@code arg0}; on a
   * newer JDK, Eclipse's compiler may know them. There is no other difference.
   */
  @Test
  void bothCompilersForAnOlderRelease() throws IOException {
    List<String> release = List.of("--release", "17");
    SortedMap<String, String> byJavac =
        compile(CaseCompiler.JAVAC, sources(), release, "javac").generatedSources();
    SortedMap<String, String> byEcj =
        compile(CaseCompiler.ECJ, sources(), release, "ecj").generatedSources();
    assertThat(byEcj.keySet()).isEqualTo(byJavac.keySet());
    Set<String> different =
        new HashSet<>(differences(expected(CaseCompiler.ECJ), expected(CaseCompiler.JAVAC)));
    byJavac.forEach(
        (name, text) -> {
          if (text.contains("arg0")) {
            different.add(name);
          }
        });
    assertThat(different).containsAtLeastElementsIn(differences(byEcj, byJavac));
  }

  /** Of two types that want one name, it is always the same one that gets it. */
  @ParameterizedTest
  @EnumSource
  void aNameThatTwoTypesWant(CaseCompiler compiler) throws IOException {
    CaseFolder taken =
        CaseFolder.all("rejected").stream()
            .filter(folder -> folder.name().equals("generated-name-taken"))
            .findFirst()
            .orElseThrow();
    List<Path> sources = new ArrayList<>(taken.files());
    Compiled inOrder = compile(compiler, sources, List.of(), "in-order");
    Collections.reverse(sources);
    Compiled reversed = compile(compiler, sources, List.of(), "reversed");
    assertThat(inOrder.generatedSources()).isNotEmpty();
    assertThat(reversed.generatedSources()).isEqualTo(inOrder.generatedSources());
  }

  private Compiled compile(
      CaseCompiler compiler, List<Path> sources, List<String> options, String folder)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.add("-Aoffroad.lint=off");
    return compiler.compile(
        sources, all, temporary.resolve(folder), new MeasuredProcessor(), new LateTypeProcessor());
  }

  private static Set<String> differences(Map<String, String> some, Map<String, String> others) {
    return some.keySet().stream()
        .filter(name -> !some.get(name).equals(others.get(name)))
        .collect(Collectors.toSet());
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (CaseFolder folder : CaseFolder.together("accepted")) {
      sources.addAll(folder.files());
    }
    return sources;
  }

  private static SortedMap<String, String> expected(CaseCompiler compiler) throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    for (CaseFolder folder : CaseFolder.together("accepted")) {
      expected.putAll(folder.expectedSources(compiler));
    }
    return expected;
  }
}
