package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.jobs.Several;
import dev.offroad.testing.JobRun;
import dev.offroad.testing.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sets, as a job sees it: nothing that is set wrong may touch the job itself. */
final class SettingsOfRunTest {

  @TempDir Path folder;

  @Test
  void aJobThatIsNotMeasuredWritesAndPrintsNothing() {
    JobRun.Result result = job("jobs").property("offroad.enabled", "false").run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err()).isEmpty();
    assertThat(Files.exists(result.output())).isFalse();
  }

  @Test
  void formatsSayWhatIsWritten() {
    JobRun.Result none = job("sections").property("offroad.formats", "none").run();
    assertThat(none.err()).isEmpty();
    assertThat(none.files("")).isEmpty();

    JobRun.Result json = job("sections").property("offroad.formats", "json").run();
    assertThat(json.files("")).hasSize(1);
    assertThat(json.err().lines().toList())
        .containsExactly("[offroad] report: " + json.files(".json").get(0));
  }

  @Test
  void theTextAloneIsNamedAsTheReport() {
    JobRun.Result text = job("sections").property("offroad.formats", "text").run();
    assertThat(text.files("")).hasSize(1);
    assertThat(text.err()).contains("Parser.parse");
    assertThat(text.err().stripTrailing())
        .endsWith("[offroad] report: " + text.files(".txt").get(0));
  }

  @Test
  void aFolderThatCannotBeWrittenCostsOneWarning() throws IOException {
    Files.writeString(folder.resolve("out"), "a file is in the way");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    JobRun.Result result = job("sections").property("java.io.tmpdir", temporary.toString()).run();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.warnings()).hasSize(1);
    assertThat(result.warnings().get(0)).contains("cannot be written to " + result.output());
    assertThat(result.warnings().get(0)).contains("offroad.output");
    assertThat(result.err()).contains("[offroad] report: " + temporary);
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo("a file is in the way");
  }

  @Test
  void anUnknownKeyAndABadValueCostOneWarningEach() {
    JobRun.Result result =
        job("sections")
            .property("offroad.ouput", "typo")
            .property("offroad.enabled", "yes")
            .variable("OFFROAD_FORMATS", "pdf")
            .run();
    assertThat(result.warnings())
        .containsExactly(
            "[offroad] warning: offroad.ouput is not a key of Offroad and is left alone. Known"
                + " keys: offroad.enabled, offroad.output, offroad.formats, offroad.job,"
                + " offroad.clock, offroad.budget, offroad.checkpoint, offroad.readers, offroad.include,"
                + " offroad.exclude.",
            "[offroad] warning: offroad.enabled=yes: expected true or false. The default (true) is"
                + " used.",
            "[offroad] warning: OFFROAD_FORMATS=pdf: expected none, or some of text, html, json,"
                + " separated by commas. The default (text,html,json) is used.");
    assertThat(result.runFile().has("main/Parser.parse")).isTrue();
  }

  @Test
  void globsChooseSections() {
    RunFileReader run =
        job("sections")
            .property("offroad.include", "Parser.*, Ra?ker.rank, Writer.write(String,int)")
            .property("offroad.exclude", "*rank")
            .run()
            .runFile();
    assertThat(run.has("main/Parser.parse")).isTrue();
    assertThat(run.has("main/Writer.write(String,int)")).isTrue();
    assertThat(run.root().get("sections")).hasSize(2);
  }

  @Test
  void theVariableWorksAndThePropertyWins() {
    Path byVariable = folder.resolve("by-variable");
    job("sections")
        .property("offroad.output", null)
        .variable("OFFROAD_OUTPUT", byVariable.toString())
        .run();
    assertThat(byVariable.toFile().list()).hasLength(3);

    JobRun.Result both = job("sections").variable("OFFROAD_OUTPUT", byVariable.toString()).run();
    assertThat(both.files("")).hasSize(3);
    assertThat(byVariable.toFile().list()).hasLength(3);
  }

  private JobRun job(String way) {
    return new JobRun(Several.class, folder).argument(way);
  }
}
