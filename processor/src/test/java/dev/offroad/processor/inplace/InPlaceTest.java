package dev.offroad.processor.inplace;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.offroad.processor.MeasuredProcessor;
import dev.offroad.processor.weave.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where javac puts its class files, and what else may be there, probes get into each of them once.
 */
class InPlaceTest {

  private static final String PARSER =
      """
      package p;

      import dev.offroad.Measured;

      public class Parser {
        @Measured
        private int parse(String text) {
          return text.length();
        }

        static class Nested {
          @Measured
          Nested() {}
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void withoutAFolderForClassesTheyLieBesideTheirSources() throws Exception {
    assertThat(javac("src").source("p/Parser.java", PARSER).classPath().run()).isEmpty();
    Path classes = folder.resolve("src");
    assertThat(ClassFiles.probes(classes.resolve("p/Parser.class"))).isEqualTo(1);
    assertThat(ClassFiles.probes(classes.resolve("p/Parser$Nested.class"))).isEqualTo(1);
    assertThat(files("src"))
        .containsExactly("p/Parser$Nested.class", "p/Parser.class", "p/Parser.java");
  }

  @Test
  void severalCompilationsIntoOneFolder() throws Exception {
    Path classes = folder.resolve("classes");
    String user =
        "package p; class User { @dev.offroad.Measured static Object use() { return new Parser(); } }";
    assertThat(javac("one").source("p/Parser.java", PARSER).into(classes).run()).isEmpty();
    assertThat(javac("two").source("p/User.java", user).into(classes).run()).isEmpty();
    assertThat(javac("one").source("p/Parser.java", PARSER).into(classes).run()).isEmpty();
    assertThat(ClassFiles.probes(classes.resolve("p/Parser.class"))).isEqualTo(1);
    assertThat(ClassFiles.probes(classes.resolve("p/User.class"))).isEqualTo(1);
    assertThat(ClassFiles.faults(classes)).isEmpty();
    assertThat(files("classes"))
        .containsExactly(
            "META-INF/offroad/p.Parser$Nested.sections",
            "META-INF/offroad/p.Parser.sections",
            "META-INF/offroad/p.User.sections",
            "p/Parser$Nested.class",
            "p/Parser.class",
            "p/User.class");
  }

  /** The processor may be on the processor path twice, as one jar and as another. */
  @Test
  void twoProcessorsPutInOneProbe() throws Exception {
    Path classes = folder.resolve("classes");
    String local =
        "class A { @dev.offroad.Measured void a() { class L { @dev.offroad.Measured void l() {} } } }";
    Javac javac = javac("src").source("A.java", local).into(classes);
    assertThat(javac.run(new MeasuredProcessor(), new MeasuredProcessor())).isEmpty();
    assertThat(ClassFiles.probes(classes.resolve("A$1L.class"))).isEqualTo(1);
  }

  @Test
  void moduleByModule() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Javac javac =
        javac("src")
            .source("one/module-info.java", "module one { requires dev.offroad.runtime; }")
            .source("one/p/Parser.java", PARSER)
            .source("two/module-info.java", "module two { requires dev.offroad.runtime; }")
            .source("two/q/Parser.java", PARSER.replace("package p", "package q"))
            .options("--module-source-path", folder.resolve("src").toString())
            .options("--module-path", ClassFiles.runtime().toString())
            .options("-d", classes.toString());
    assertThat(javac.run()).isEmpty();
    assertThat(ClassFiles.probes(classes.resolve("one/p/Parser.class"))).isEqualTo(1);
    assertThat(ClassFiles.probes(classes.resolve("two/q/Parser.class"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-g:none", "-g", "-g:source,lines", "-Xjcov", "-XDcompilePolicy=simple"})
  void whateverIsAskedOfTheCompiler(String option) throws Exception {
    Path classes = folder.resolve("classes");
    Javac javac = javac("src").source("p/Parser.java", PARSER).into(classes).options(option);
    assertThat(javac.run()).isEmpty();
    assertThat(ClassFiles.probes(classes.resolve("p/Parser.class"))).isEqualTo(1);
    assertThat(ClassFiles.faults(classes)).isEmpty();
  }

  @Test
  void forEveryReleaseThatThisJavacKnows() throws Exception {
    for (int release = 8; release <= Runtime.version().feature(); release++) {
      Path classes = folder.resolve("classes" + release);
      Javac javac =
          javac("src")
              .source("p/Parser.java", PARSER)
              .into(classes)
              .options("--release", Integer.toString(release), "-Xlint:-options");
      assertThat(javac.run()).isEmpty();
      assertThat(ClassFiles.probes(classes.resolve("p/Parser.class"))).isEqualTo(1);
      assertThat(ClassFiles.faults(classes)).isEmpty();
    }
  }

  @Test
  void withoutProbesTheClassFilesAreJavacs() throws Exception {
    Path off = folder.resolve("off");
    Path plain = folder.resolve("plain");
    Javac without =
        javac("src").source("p/Parser.java", PARSER).into(off).options("-Aoffroad.enabled=false");
    assertThat(without.run()).isEmpty();
    javac("src").source("p/Parser.java", PARSER).into(plain).options("-proc:none").run();
    assertThat(Files.readAllBytes(off.resolve("p/Parser.class")))
        .isEqualTo(Files.readAllBytes(plain.resolve("p/Parser.class")));
    assertThat(files("off")).containsExactly("p/Parser$Nested.class", "p/Parser.class");
  }

  /** javac writes classes until it comes to an error: they are whole. */
  @Test
  void aCompilationThatFailsLeavesWholeClasses() throws Exception {
    Path classes = folder.resolve("classes");
    Javac javac =
        javac("src")
            .source("p/Parser.java", PARSER)
            .source("p/Wrong.java", "package p; class Wrong { int wrong() { return null; } }")
            .into(classes);
    assertThat(javac.run()).hasSize(1);
    assertThat(files("classes")).contains("p/Parser.class");
    assertThat(ClassFiles.probes(classes.resolve("p/Parser.class"))).isEqualTo(1);
    assertThat(ClassFiles.faults(classes)).isEmpty();
  }

  @Test
  void aWrapperOfAnEarlierBuildIsNoClassToUse() throws Exception {
    Path classes = folder.resolve("classes");
    Javac wrap = new Javac(folder.resolve("wrap"));
    String open = PARSER.replace("private int", "int");
    wrap.source("p/Parser.java", open).into(classes).options("-Aoffroad.mode=wrap").run();
    assertThat(Files.exists(classes.resolve("p/MeasuredParser.class"))).isTrue();
    String user = "package p; class User { Parser parser = new MeasuredParser(); }";
    List<String> messages =
        javac("src").source("p/Parser.java", open).source("p/User.java", user).into(classes).run();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).startsWith("ERROR [offroad:not-generated] MeasuredParser is not");
  }

  @Test
  void classFilesThatAreNotOnADisk() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new MeasuredProcessor())
            .withOptions("-Aoffroad.mode=in-place")
            .compile(JavaFileObjects.forSourceString("p.Parser", PARSER));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[offroad:not-woven] No probes could be put into p.Parser.Nested: ");
    assertThat(compilation)
        .hadErrorContaining("needs javac's class files on a disk, of a version that this Offroad");
  }

  @Test
  void aMethodThatWouldBeTooLargeStaysAsItWas() throws Exception {
    Path classes = folder.resolve("classes");
    String source =
        "class Large { static int n;"
            + method("jit", 999)
            + method("full", 8190)
            + method("huge", 8000)
            + method("small", 0)
            + "}";
    List<String> messages = javac("src").source("Large.java", source).into(classes).run();
    assertThat(messages)
        .containsExactly(
            "WARNING [offroad:no-room-for-probe] @Measured full() in Large is not measured: with a"
                + " probe it would be larger than the 64 KB that a method may have. Measure its parts"
                + " with Sections, or remove @Measured.",
            "WARNING [offroad:no-room-for-probe] @Measured jit() in Large is not measured: with a"
                + " probe it would be larger than the 8000 bytes of byte code up to which HotSpot"
                + " compiles a method. Measure its parts with Sections, or remove @Measured.");
    assertThat(ClassFiles.probes(classes.resolve("Large.class"))).isEqualTo(2);
    assertThat(ClassFiles.faults(classes)).isEmpty();
  }

  /** A statement of it has eight bytes. */
  private static String method(String name, int statements) {
    return "@dev.offroad.Measured void " + name + "() {" + "n++;".repeat(statements) + "}";
  }

  private Javac javac(String sources) {
    return new Javac(folder.resolve(sources));
  }

  private List<String> files(String in) throws IOException {
    Path root = folder.resolve(in);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
