package dev.offroad.sample;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.sample.classfile.ClassFile;
import dev.offroad.sample.classfile.JavapCalls;
import dev.offroad.sample.classfile.JdkClasses;
import dev.offroad.sample.classfile.MethodReference;
import dev.offroad.sample.source.ClassLocation;
import dev.offroad.sample.source.JrtClassSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClassCensusTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsTheSameWithAnyNumberOfThreadsAndWithTheMistakeMended() throws Exception {
    String one = census("--modules", "java.logging,java.xml", "--threads", "1");

    assertThat(census("--modules", "java.xml,java.logging", "--threads", "3")).isEqualTo(one);
    assertThat(census("--modules", "java.logging,java.xml", "--fixed")).isEqualTo(one);
    assertThat(one).contains("           2  module descriptors skipped\n");
  }

  @Test
  void countsWhatJavapShows() throws Exception {
    Map<String, Long> subclasses = new HashMap<>();
    Map<MethodReference, Long> calls = new HashMap<>();
    long instructions = 0;
    for (ClassLocation location : new JrtClassSource().classFiles("java.logging")) {
      String name = location.file().replace(".class", "");
      if (!name.equals("module-info")) {
        List<String> lines =
            JdkClasses.javap(
                List.of("-c", "-p", "--module", "java.logging", name.replace('/', '.')));
        ClassFile.Code code = JavapCalls.in(lines, name);
        code.calls().forEach(call -> calls.merge(call, 1L, Long::sum));
        instructions += code.instructions();
        superclass(lines).ifPresent(superclass -> subclasses.merge(superclass, 1L, Long::sum));
      }
    }

    String census = census("--modules", "java.logging");

    assertThat(census).contains(line(instructions, "instructions"));
    assertThat(census).contains(line(sum(calls), "calls of methods"));
    assertThat(census).contains(line(highest(calls), ""));
    subclasses.forEach(
        (name, count) -> {
          if (count > 1) {
            assertThat(census).contains(line(count, name));
          }
        });
  }

  @Test
  void refusesUnknownModules() throws Exception {
    assertThat(run("--modules", "java.base,java.foo")).isEqualTo(2);

    int modules = new JrtClassSource().modules().size();
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "class-census: unknown module 'java.foo': expected one of the %d that java"
                    .formatted(modules)
                + " --list-modules names"
                + System.lineSeparator());
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void refusesWrongOptions() throws Exception {
    assertThat(run("--threads", "none")).isEqualTo(2);

    assertThat(err.toString(UTF_8)).startsWith("class-census: --threads is 'none'");
  }

  @Test
  void helps() throws Exception {
    assertThat(census("--help")).isEqualTo(Options.HELP);
  }

  @Test
  void showsNoProgressOfAShortJob() throws Exception {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Progress progress = Progress.on(new PrintStream(terminal, true, UTF_8));

    progress.expect(1);
    progress.fileDone();
    progress.erase();

    assertThat(terminal.toString(UTF_8)).isEmpty();
  }

  private String census(String... arguments) throws InterruptedException {
    out.reset();
    assertThat(run(arguments)).isEqualTo(0);
    assertThat(err.toString(UTF_8)).isEmpty();
    return out.toString(UTF_8);
  }

  private int run(String... arguments) throws InterruptedException {
    return ClassCensus.run(
        Progress.hidden(),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        arguments);
  }

  /** From the line in which {@code javap} declares a class. */
  private static Optional<String> superclass(List<String> lines) {
    String declaration = lines.get(1);
    if (!declaration.contains("class ")) {
      return Optional.empty();
    }
    String plain = declaration.replaceAll("<.*>", "");
    int found = plain.indexOf(" extends ");
    return Optional.of(
        found < 0 ? "java.lang.Object" : plain.substring(found + 9).split("[ <]", 2)[0]);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long highest(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
  }

  private static String line(long count, String what) {
    return String.format(Locale.ROOT, "%,12d  %s", count, what);
  }
}
