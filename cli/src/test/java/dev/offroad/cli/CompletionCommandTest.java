package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.cli.browser.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What bash completes by the script that we print. */
@Timeout(60)
final class CompletionCommandTest {

  @TempDir private Path folder;
  private Path script;

  @BeforeEach
  void printScript() throws Exception {
    Cli.Result result = Cli.run("completion");
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.err()).isEmpty();
    script = Files.writeString(folder.resolve("completion"), result.out());
  }

  @Test
  void commands() throws Exception {
    assertThat(completed("offroad", "ex")).containsExactly("export");
    assertThat(completed("offroad", "")).containsAtLeast("report", "export", "watch");
  }

  @Test
  void options() throws Exception {
    assertThat(completed("offroad", "watch", "--in")).containsExactly("--interval");
    assertThat(completed("offroad", "report", "--fo")).containsExactly("--format");
  }

  @Test
  void formats() throws Exception {
    assertThat(completed("offroad", "export", "--format", ""))
        .containsExactly("speedscope", "collapsed", "pprof", "csv");
    assertThat(completed("offroad", "report", "--format", "mark")).containsExactly("markdown");
  }

  @Test
  void files() throws Exception {
    Files.createFile(folder.resolve("nightly.json"));
    assertThat(completed("offroad", "report", "nigh")).containsExactly("nightly.json");
    assertThat(completed("offroad", "watch", "nigh")).containsExactly("nightly.json");
  }

  /** The last word is the one to complete. */
  private List<String> completed(String... words) throws Exception {
    Path bash = Programs.find("bash", "bash");
    String quoted =
        String.join(" ", List.of(words).stream().map(word -> "'" + word + "'").toList());
    String line =
        "compopt() { :; }; source \"$1\" && COMP_WORDS=("
            + quoted
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) && _complete_offroad;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    ProcessBuilder builder =
        new ProcessBuilder(bash.toString(), "--norc", "-c", line, "bash", script.toString());
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage(out).that(process.waitFor()).isEqualTo(0);
    return out.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
