package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.Practised;
import dev.offroad.jobs.WarnsLate;
import dev.offroad.testing.JobRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the end of a job does was done before, so that it is quick, and nothing of it fails then.
 */
final class PracticeTest {

  /** What makes the reports. */
  private static final Pattern MAKERS =
      Pattern.compile("dev\\.offroad\\.(report|page|runfile|snapshot)\\.");

  /** A class with code of its own that initializes it. */
  private static final Pattern INITIALIZER = Pattern.compile("Initializing '([^']+)' \\(0x");

  /** Code that the JVM makes for one place in the program: no other place uses it. */
  private static final Pattern HARMLESS = Pattern.compile(".*(LambdaForm\\$|Lambda[+/.]).*");

  @TempDir Path folder;

  @Test
  void noClassThatMakesReportsIsLoadedAtTheEnd() throws IOException {
    Path loaded = folder.resolve("loaded.log");
    JobRun.Result result =
        new JobRun(Practised.class, folder)
            .option("-Xlog:class+load:file=" + loaded)
            .property("offroad.unknown", "so that there is a warning")
            .run();

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.files("")).hasSize(3);
    assertThat(result.warnings()).hasSize(1);
    List<String> all = Files.readAllLines(loaded);
    List<String> atTheEnd =
        all.stream().dropWhile(line -> !line.contains("dev.offroad.run.EndOfRun$$Lambda")).toList();
    assertThat(atTheEnd).isNotEmpty();
    assertThat(all.stream().filter(MAKERS.asPredicate()).count()).isAtLeast(50L);
    assertThat(atTheEnd.stream().filter(MAKERS.asPredicate()).toList()).isEmpty();
  }

  @Test
  void noClassIsInitializedForTheFirstTimeByTheReports() throws IOException {
    Path initialized = folder.resolve("initialized.log");
    JobRun.Result result =
        new JobRun(Practised.class, folder)
            .fromJar()
            .property("offroad.checkpoint", "1s")
            .option("-Xlog:class+init:file=" + initialized)
            .run();

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.files("")).hasSize(3);
    List<String> afterFirstPart =
        Files.readAllLines(initialized).stream()
            .dropWhile(line -> !line.contains("Practised$FirstPart"))
            .skip(1)
            .toList();
    assertThat(afterFirstPart).isNotEmpty();
    List<String> later =
        afterFirstPart.stream()
            .map(INITIALIZER::matcher)
            .filter(Matcher::find)
            .map(line -> line.group(1).replace('/', '.'))
            .filter(HARMLESS.asMatchPredicate().negate())
            .toList();
    assertThat(later).isEmpty();
  }

  /** A name that only one compiler gives, or that a class had before, prepares nothing. */
  @Test
  void allClassesThatAreNamedAreThere() {
    assertThat(FirstUses.CLASSES).isNotEmpty();
    assertThat(FirstUses.CLASSES.stream().filter(name -> !FirstUses.initialize(name)).toList())
        .isEmpty();
  }

  @Test
  void noClassOfTheJdkIsInitializedByTheFirstWarning() throws IOException {
    Path initialized = folder.resolve("initialized.log");
    JobRun.Result result =
        new JobRun(WarnsLate.class, folder)
            .option("-Xlog:class+init:file=" + initialized + ":tid")
            .run();

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).hasSize(1);
    List<String> all = Files.readAllLines(initialized);
    String before = all.stream().filter(line -> line.contains("WarnsLate$Before")).findAny().get();
    String sameThread = before.substring(0, before.indexOf(']') + 1);
    List<String> byTheWarning =
        all.stream()
            .filter(line -> line.startsWith(sameThread) && line.contains("Initializing"))
            .dropWhile(line -> !line.contains("WarnsLate$Before"))
            .skip(1)
            .takeWhile(line -> !line.contains("WarnsLate$After"))
            .toList();
    assertThat(byTheWarning).isEmpty();
  }
}
