package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Loads;
import dev.offroad.testing.IndexedClasses;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says was never called, wherever the JVM has its classes from. */
final class NeverHitOfRunTest {

  private static final String PARSER = "com.acme.MeasuredParser";
  private static final String WRITER = "com.acme.MeasuredWriter";

  @TempDir Path folder;

  @Test
  void aFolderOfClassesWithASpaceAndForeignLettersInItsName() throws IOException {
    Path classes = parser().folder(folder.resolve("meine Klassen äöü"));
    JobRun.Result result = job("parse").classPath(classes.toString()).run();
    assertThat(neverHit(result)).containsExactly("loaded", "other", "wait").inOrder();
    assertThat(result.warnings()).isEmpty();
    assertThat(Files.readString(result.files(".txt").get(0)))
        .contains("\nNever called\n  loaded\n  other\n  wait\n");
  }

  @Test
  void aJar() {
    Path jar = parser().jar(folder.resolve("a jar.jar"));
    assertThat(neverHit(job("parse").classPath(jar.toString())))
        .containsExactly("loaded", "other", "wait");
  }

  @Test
  void aFolderOfJars() {
    parser().jar(folder.resolve("lib/parser.jar"));
    new IndexedClasses().add(WRITER, "write").jar(folder.resolve("lib/writer.jar"));
    assertThat(neverHit(job("parse").classPath("lib/*")))
        .containsExactly("loaded", "other", "wait", "write");
  }

  @Test
  void anEmptyEntryIsTheCurrentFolder() {
    parser().folder(folder);
    assertThat(neverHit(job("parse").classPath("").classPath("missing.jar")))
        .containsExactly("loaded", "other", "wait");
  }

  /** As build tools make them for long class paths; here one that names itself too. */
  @Test
  void aJarThatIsNothingButAManifest() {
    parser().jar(folder.resolve("with space/parser.jar"));
    new IndexedClasses().add(WRITER, "write").folder(folder.resolve("classes"));
    Path second =
        new IndexedClasses()
            .manifest("Class-Path", "first.jar classes/ missing.jar")
            .jar(folder.resolve("second.jar"));
    new IndexedClasses()
        .manifest("Class-Path", "with%20space/parser.jar " + second.toUri() + " first.jar")
        .jar(folder.resolve("first.jar"));
    JobRun.Result result = job("parse").classPath("first.jar").run();
    assertThat(neverHit(result)).containsExactly("loaded", "other", "wait", "write");
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void ofAClassThatIsThereTwiceTheFirstCounts() {
    new IndexedClasses().add(PARSER, "new one").jar(folder.resolve("new.jar"));
    new IndexedClasses().add(PARSER, "old one").jar(folder.resolve("old.jar"));
    assertThat(neverHit(job("parse").classPath("new.jar").classPath("old.jar")))
        .containsExactly("loaded", "new one");
  }

  @Test
  void theClassLoaderOfAFramework() {
    Path jar = parser().jar(folder.resolve("plugin.jar"));
    assertThat(neverHit(job("with-a-loader").argument(jar.toString())))
        .containsExactly("loaded", "other", "wait");
  }

  @Test
  void aSnapshotOfARunningJobHasThemToo() {
    parser().folder(folder);
    JobRun.Result result = job("snapshot").classPath(".").run();
    assertThat(result.err()).contains("so far [loaded, other, parse, wait]\n");
    assertThat(neverHit(result)).containsExactly("loaded", "other", "parse", "wait");
  }

  @Test
  void sectionsThatAreExcludedAreNotNamed() {
    parser().folder(folder);
    JobRun job = job("parse").classPath(".").property("offroad.exclude", "wa*,loaded");
    assertThat(neverHit(job)).containsExactly("other");
  }

  @Test
  void aPartOfTheJobAndWhatComesAfterAResetHaveTheirOwn() {
    parser().folder(folder);
    JobRun.Result parts = job("in-a-job").classPath(".").run();
    List<Path> part = new ArrayList<>(parts.files(".json"));
    part.removeIf(file -> !file.getFileName().toString().startsWith("part-"));
    assertThat(neverHit(RunFileReader.read(part.get(0))))
        .containsExactly("loaded", "other", "parse", "wait");

    JobRun.Result reset =
        new JobRun(Loads.class, folder.resolve("reset"))
            .argument("before-a-reset")
            .classPath(folder.toString())
            .run();
    assertThat(neverHit(reset)).containsExactly("loaded", "other", "parse", "wait");
  }

  @Test
  void whatCannotBeReadCostsOneWarning() throws IOException {
    parser().folder(folder);
    Files.writeString(folder.resolve("broken.jar"), "PK");
    Files.writeString(folder.resolve("cut off.jar"), "");
    Files.writeString(folder.resolve("native.so"), "ELF");
    JobRun.Result result =
        job("in-a-job")
            .classPath("broken.jar")
            .classPath("cut off.jar")
            .classPath("native.so")
            .classPath(".")
            .run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings())
        .containsExactly(
            "[offroad] warning: sections may be missing from those that were never called: "
                + folder.resolve("broken.jar")
                + " is not a jar, or has lost its end, and 1 more");
    assertThat(result.files(".json")).hasSize(2);
  }

  @Test
  void tenThousandSections() {
    String[] names = IntStream.range(0, 10_000).mapToObj(i -> "s" + i).toArray(String[]::new);
    new IndexedClasses().add(WRITER, names).jar(folder.resolve("large.jar"));
    JobRun.Result result = job("parse").classPath("large.jar").run();
    assertThat(neverHit(result)).hasSize(10_001);
    assertThat(result.err()).contains("  and 9,981 more sections");
  }

  @Test
  void nothingIsReadWhereNothingIsReported() throws IOException {
    parser().folder(folder);
    assertThat(classesOf(job("snapshot").property("offroad.enabled", "false")))
        .doesNotContain("dev.offroad.compiled.");
    assertThat(classesOf(job("parse").property("offroad.formats", "none")))
        .doesNotContain("dev.offroad.compiled.");
    assertThat(classesOf(job("parse"))).contains("dev.offroad.compiled.");
  }

  private String classesOf(JobRun job) throws IOException {
    Path log = folder.resolve("classes.log");
    job.classPath(".").option("-Xlog:class+load:file=" + log.getFileName()).run();
    return Files.readString(log);
  }

  private static IndexedClasses parser() {
    return new IndexedClasses().add(PARSER, "parse", "wait", "other", "loaded");
  }

  private JobRun job(String way) {
    return new JobRun(Loads.class, folder).argument(way);
  }

  private static List<String> neverHit(JobRun job) {
    JobRun.Result result = job.run();
    assertThat(result.warnings()).isEmpty();
    return neverHit(result);
  }

  private static List<String> neverHit(JobRun.Result result) {
    return neverHit(result.runFile());
  }

  private static List<String> neverHit(RunFileReader run) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : run.root().get("neverHit")) {
      names.add(name.asText());
    }
    return names;
  }
}
