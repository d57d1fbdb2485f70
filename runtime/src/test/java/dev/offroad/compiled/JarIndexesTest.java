package dev.offroad.compiled;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.testing.IndexedClasses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Indexes in jars of all kinds. */
final class JarIndexesTest {

  private static final String PARSER = "com.acme.MeasuredParser";
  private static final int THIS_RELEASE = Runtime.version().feature();

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @Test
  void aJarWithoutEntriesForItsFolders() {
    assertThat(names(parser().jar())).containsExactly("parse");
  }

  @Test
  void aJarWithEntriesForItsFolders() {
    assertThat(names(parser().withFolders().jar())).containsExactly("parse");
  }

  @Test
  void aJarOfTheJarTool() {
    Path classes = parser().folder(folder.resolve("classes"));
    Path jar = folder.resolve("tool.jar");
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int exit =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(out, out, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    assertWithMessage(said.toString()).that(exit).isEqualTo(0);
    assertThat(names(found(jar))).containsExactly("parse");
  }

  @Test
  void classesAndIndexesUnderAnyFolder() {
    assertThat(names(new IndexedClasses().addUnder("shaded/inner/", PARSER, "parse").jar()))
        .containsExactly("parse");
  }

  @Test
  void anIndexWhoseClassIsGoneIsStale() {
    assertThat(
            names(
                new IndexedClasses()
                    .indexFile("", PARSER, IndexedClasses.index("gone"))
                    .classFile("other/", PARSER)
                    .add("com.acme.MeasuredWriter", "write")
                    .jar()))
        .containsExactly("write");
  }

  /** Tools that make executable jars move classes, but leave {@code META-INF} where it is. */
  @Test
  void anExecutableJarWithLibrariesInIt() {
    byte[] library = new IndexedClasses().add("com.lib.MeasuredLib", "Lib.use").jar();
    byte[] jar =
        new IndexedClasses()
            .manifest("Spring-Boot-Lib", "BOOT-INF/lib/")
            .indexFile("", PARSER, IndexedClasses.index("parse"))
            .classFile("BOOT-INF/classes/", PARSER)
            .addUnder("BOOT-INF/classes/", "com.acme.MeasuredWriter", "write")
            .file("BOOT-INF/lib/lib-1.0.jar", library)
            .file("elsewhere/lib-2.0.jar", new IndexedClasses().add("a.B", "not loaded").jar())
            .jar();
    assertThat(names(jar)).containsExactly("parse", "write", "Lib.use");
  }

  @Test
  void aLibraryInAJarThatIsDamagedIsPassedOver() {
    byte[] library = new IndexedClasses().add("com.lib.MeasuredLib", "Lib.use").jar();
    Found found =
        found(
            parser()
                .file("BOOT-INF/lib/bad.jar", "PK, but not a zip".getBytes(StandardCharsets.UTF_8))
                .file("BOOT-INF/lib/good.jar", library)
                .jar());
    assertThat(names(found)).containsExactly("parse", "Lib.use");
    assertThat(found.problem()).endsWith("bad.jar is not a jar, or has lost its end");
  }

  @Test
  void ofSeveralReleasesTheNewestThatThisJvmTakes() {
    IndexedClasses classes =
        parser()
            .addUnder("META-INF/versions/9/", PARSER, "parse in 9")
            .addUnder("META-INF/versions/" + THIS_RELEASE + "/", PARSER, "parse in this")
            .addUnder("META-INF/versions/" + (THIS_RELEASE + 1) + "/", PARSER, "parse in the next");
    assertThat(names(classes.jar())).containsExactly("parse");
    classes.manifest("Multi-Release", "true");
    assertThat(names(classes.jar())).containsExactly("parse in this");
  }

  @Test
  void aScriptBeforeTheFirstEntryAndACommentAfterTheLast() throws IOException {
    byte[] jar = parser().jar();
    byte[] script = "#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[script.length + jar.length + 5];
    System.arraycopy(script, 0, both, 0, script.length);
    System.arraycopy(jar, 0, both, script.length, jar.length);
    both[script.length + jar.length - 2] = 5; // the comment's length
    assertThat(names(both)).containsExactly("parse");
  }

  /** More entries than two bytes can count: the form of large files. */
  @Test
  void aJarOfSeventyThousandEntries() {
    IndexedClasses many = parser();
    for (int i = 0; i < 70_000; i++) {
      many.file("f/" + i, new byte[0]);
    }
    assertThat(names(many.add("com.acme.MeasuredLast", "last").jar()))
        .containsExactly("parse", "last");
  }

  @Test
  void aBadIndexCostsItsOwnSectionsOnly() {
    Found found =
        found(
            parser()
                .indexFile("", "com.acme.MeasuredNew", "offroad.sections/2\nwhatever\n")
                .classFile("", "com.acme.MeasuredNew")
                .indexFile("", "com.acme.MeasuredBad", IndexedClasses.index("a\tb\tc"))
                .classFile("", "com.acme.MeasuredBad")
                .jar());
    assertThat(names(found)).containsExactly("parse");
    assertThat(found.problem())
        .endsWith(
            "!/META-INF/offroad/com.acme.MeasuredNew.sections begins with 'offroad.sections/2',"
                + " expected offroad.sections/1, and 1 more");
  }

  @Test
  void namesThatOnlyLookLikeIndexes() {
    Found found =
        found(
            parser()
                .file("xMETA-INF/offroad/com.acme.MeasuredParser.sections", new byte[0])
                .file("META-INF/offroad/../../com.acme.MeasuredParser.sections", new byte[0])
                .file("META-INF/offroad/deeper/com.acme.MeasuredParser.sections", new byte[0])
                .file("META-INF/offroad/readme.txt", new byte[0])
                .file("META-INF/offroad/.sections", new byte[0])
                .file(".sections", new byte[0])
                .jar());
    assertThat(names(found)).containsExactly("parse");
    assertThat(found.problem()).isEmpty();
  }

  @Test
  void sectionsWithoutEnd() {
    String[] names = LongStream.range(0, 60_000).mapToObj(i -> "s" + i).toArray(String[]::new);
    Found found = found(new IndexedClasses().add("a.A", names).add("a.B", names).jar());
    assertThat(found.sections()).hasSize(60_000);
    assertThat(found.problem()).contains("has more than the 100000 sections that are read");
  }

  @Test
  void onlyWhatIsCalledAJarMustBeOne() throws IOException {
    Path library = Files.writeString(folder.resolve("native.so"), "ELF");
    assertThat(found(library)).isEqualTo(new Found(List.of(), ""));
    Path empty = Files.writeString(folder.resolve("empty.jar"), "");
    assertThat(found(empty).problem()).isEqualTo(empty + " is not a jar, or has lost its end");
  }

  /** Cut off at each byte, as when it is read while a build writes it. */
  @Test
  void aJarThatIsCutOffIsAProblemAndNoFault() {
    byte[] jar = parser().jar();
    for (int length = 0; length < jar.length; length++) {
      byte[] part = new byte[length];
      System.arraycopy(jar, 0, part, 0, length);
      assertThat(found(part).problem()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDamagedJarGivesItsSectionsOrAProblem(long seed) {
    Random random = new Random(seed);
    byte[] jar = parser().addUnder("META-INF/versions/9/", PARSER, "nine").jar();
    for (int i = 0; i < 50; i++) {
      byte[] damaged = jar.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        damaged[random.nextInt(jar.length)] = (byte) random.nextInt();
      }
      Found found = found(damaged);
      assertWithMessage("seed %s", seed)
          .that(List.of("parse", "nine"))
          .containsAtLeastElementsIn(names(found));
    }
  }

  private static IndexedClasses parser() {
    return new IndexedClasses().add(PARSER, "parse");
  }

  private List<String> names(byte[] jar) {
    Found found = found(jar);
    assertThat(found.problem()).isEmpty();
    return names(found);
  }

  private static List<String> names(Found found) {
    return found.sections().stream().map(CompiledSection::name).toList();
  }

  private Found found(byte[] jar) {
    try {
      return found(Files.write(folder.resolve("any.jar"), jar));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Found found(Path jar) {
    Findings findings = new Findings();
    new JarIndexes(jar, findings).read();
    return findings.found();
  }
}
