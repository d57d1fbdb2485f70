package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offroad.jobs.Resets;
import dev.offroad.jobs.Several;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports beside the one at the end, and sections that are not closed as they should be. */
final class ReportsOfRunTest {

  @TempDir Path folder;

  @Test
  void twoRunsInOneFolderDoNotOverwriteEachOther() throws IOException {
    Path first = job("sections").run().files(".json").get(0);
    byte[] before = Files.readAllBytes(first);
    JobRun.Result second = job("sections").run();
    assertThat(second.files(".json")).hasSize(2);
    assertThat(second.files(".txt")).hasSize(2);
    assertThat(Files.readAllBytes(first)).isEqualTo(before);
  }

  @Test
  void aJobHasAReportOfItsOwnWithWhatWasMeasuredInIt() {
    JobRun.Result result = job("jobs").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.files(".json")).hasSize(3);
    RunFileReader part = RunFileReader.read(only(result.files(".json"), "/import-"));
    assertThat(part.root().get("job").asText()).isEqualTo("import");
    assertThat(part.root().get("state").asText()).isEqualTo("finished");
    assertThat(part.node("main/Parser.parse").get("calls").asLong()).isEqualTo(2);
    assertThat(part.node("main/Parser.parse").get("children")).isEmpty();
    assertThat(part.has("main/Writer.write(String,int)")).isFalse();
    RunFileReader whole = RunFileReader.read(only(result.files(".json"), "/Several-"));
    assertThat(whole.node("main/Parser.parse").get("calls").asLong()).isEqualTo(3);
  }

  /** A name that the file system cannot write must not throw into the job. */
  @Test
  void aNameForeignToTheFileSystemIsNoHarm() {
    JobRun.Result result = job("jobs").variable("LC_ALL", "C").run();
    assertThat(result.err()).doesNotContain("Exception");
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.files(".json")).hasSize(3);
  }

  @Test
  void aReportOnDemandIsWrittenWhereItWasAskedFor() throws IOException {
    JobRun.Result result = job("reports").argument(folder.toString()).run();
    assertThat(result.exitCode()).isEqualTo(0);
    RunFileReader now = RunFileReader.read(folder.resolve("new").resolve("now.json"));
    assertThat(now.root().get("state").asText()).isEqualTo("running");
    assertThat(now.node("main/Parser.parse").get("calls").asLong()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("now.txt"))).contains("still running");
    assertThat(result.err()).contains("refused: cannot tell the form of the report from '");
    assertThat(Files.exists(folder.resolve("now.pdf"))).isFalse();
  }

  @Test
  void aResetLetsTheReportStartFromThere() {
    RunFileReader run = job("reset").run().runFile();
    assertThat(run.node("main/Ranker.rank").get("calls").asLong()).isEqualTo(1);
    assertThat(run.has("main/Parser.parse")).isFalse();
  }

  /**
   * A reset beside a snapshot that is being taken is later than that, and nothing to start from.
   */
  @Test
  void noSnapshotStartsFromAResetThatCameAfterIt() {
    JobRun.Result result =
        new JobRun(Resets.class, folder).property("offroad.budget", "exact").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err()).doesNotContain("starts from a later reset");
    assertThat(result.runFile().root().get("wallNanos").asLong()).isGreaterThan(0);
  }

  @Test
  void aSectionClosedTwiceLateOrElsewhereIsMendedOrRefused() {
    JobRun.Result result = job("misuse").run();
    RunFileReader run = result.runFile();
    assertThat(run.open()).isEmpty();
    JsonNode parse = run.node("main/Parser.parse");
    assertThat(parse.get("calls").asLong()).isEqualTo(2);
    assertThat(run.node("main/Parser.parse/Ranker.rank").get("calls").asLong()).isEqualTo(1);
    assertThat(run.node("main/Writer.write(String,int)").get("calls").asLong()).isEqualTo(1);
    assertThat(result.warnings()).hasSize(1);
    assertThat(result.warnings().get(0)).contains("a Section was closed by thread 'other'");
  }

  private static Path only(List<Path> files, String part) {
    List<Path> found = files.stream().filter(file -> file.toString().contains(part)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private JobRun job(String way) {
    return new JobRun(Several.class, folder).argument(way);
  }
}
