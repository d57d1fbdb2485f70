package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.FullInside;
import dev.offroad.jobs.MeasuredLoader;
import dev.offroad.jobs.SaysByOthers;
import dev.offroad.jobs.Several;
import dev.offroad.jobs.StartsDeep;
import dev.offroad.jobs.StartsFull;
import dev.offroad.testing.JobRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the first measured call is made in bad circumstances, later ones go well all the same. */
final class StartOfRunTest {

  @TempDir Path folder;

  /** In the interpreter, where all frames are of one size. */
  @ParameterizedTest
  @ValueSource(strings = {"20", "80", "150", "250", "400"})
  void aStackThatIsNearlyFull(String framesLeft) {
    JobRun.Result result =
        new JobRun(StartsDeep.class, folder)
            .option("-Xint")
            .property("offroad.formats", "json")
            .argument(framesLeft)
            .run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.saidByTheJob()).containsAtLeast("later", "later").inOrder();
    assertThat(calls(result, "main/later")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "50", "80", "120", "150", "200", "300", "500", "700", "1000"})
  void aHeapThatIsNearlyFull(String kilobytesLeft) {
    JobRun.Result result =
        new JobRun(StartsFull.class, folder)
            .option("-Xmx16m")
            .option("-XX:+UseSerialGC")
            .property("offroad.formats", "json")
            .argument(kilobytesLeft)
            .run();
    assertThat(result.err()).doesNotContain("Exception");
    assertThat(result.saidByTheJob()).containsAtLeast("made true", "measured").inOrder();
    assertThat(result.err()).doesNotContain("waited for what failed");
    assertThat(calls(result, "main/again")).isAtLeast(1);
    assertThat(result.warnings()).hasSize(1);
    assertThat(result.warnings().get(0)).contains("the start of the run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enter", "close"})
  void aHeapThatIsFullWhereSectionsAreEnteredAndClosed(String what) {
    JobRun.Result result =
        new JobRun(FullInside.class, folder)
            .option("-Xmx24m")
            .option("-XX:+UseSerialGC")
            .argument(what)
            .run();
    assertThat(result.err()).doesNotContain("Exception");
    assertThat(result.err()).contains("done 39\n");
  }

  @Test
  void aStandardErrorThatHasOthersPrintInMeasuredCalls() {
    JobRun.Result result =
        new JobRun(SaysByOthers.class, folder).property("offroad.buget", "5%").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err()).contains("in it\n");
    assertThat(result.warnings()).hasSize(1);
    assertThat(calls(result, "main/work")).isEqualTo(1);
  }

  @Test
  void aClassLoaderThatIsMeasuredBeforeItIsThere() {
    JobRun.Result result =
        new JobRun(Several.class, folder)
            .argument("sections")
            .option("-Djava.system.class.loader=" + MeasuredLoader.class.getName())
            .run();
    assertThat(result.err()).doesNotContain("Exception");
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @Test
  void aCurrentFolderThatIsNotThatOfTheProcess() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    JobRun.Result result =
        new JobRun(Several.class, folder)
            .argument("sections")
            .property("offroad.output", "reports")
            .property("user.dir", elsewhere.toString())
            .run();
    assertThat(result.warnings()).isEmpty();
    try (var files = Files.list(elsewhere.resolve("reports"))) {
      for (Path file : files.toList()) {
        assertThat(Files.size(file)).isAtLeast(100L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  private static long calls(JobRun.Result result, String path) {
    return result.runFile().node(path).get("calls").asLong();
  }
}
