package dev.offroad.cli.watch;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.report.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a terminal is sent. */
final class TerminalDisplayTest {

  private static final Screen WAITING = new Screen("there is none", Optional.empty());

  private final List<String> sent = new ArrayList<>();
  private TerminalSize size = new TerminalSize(24, 80);
  private final TerminalDisplay display = new TerminalDisplay(Style.PLAIN, () -> size, sent::add);

  @Test
  void theScreenIsClearedOnceAndThenWrittenOver() {
    display.show(WAITING, true);
    display.show(WAITING, false);

    assertThat(sent)
        .containsExactly(
            "\u001b[2J\u001b[H\u001b[?7lthere is none\u001b[K\u001b[J\u001b[?7h",
            "\u001b[H\u001b[?7lthere is none\u001b[K\u001b[J\u001b[?7h")
        .inOrder();
  }

  @Test
  void theReportFitsTheTerminalWhateverItsSize() throws Exception {
    Screen report =
        new Screen(
            "run.json", Optional.of(RunFileReader.read(Path.of("src/test/resources/run-1.json"))));
    for (int lines : new int[] {24, 10, 3, 1}) {
      size = new TerminalSize(lines, 60);
      display.show(report, true);
      String last = sent.get(sent.size() - 1);
      assertThat(last.lines().count()).isAtMost((long) lines);
      assertThat(last).contains("run.json");
    }
    assertThat(sent.get(0)).contains("\r\nParser.parse");
  }

  @Test
  void theEndIsSaidOnceAndLastWhateverComesAfterIt() {
    display.show(WAITING, true);
    display.end();
    display.end();
    display.show(WAITING, true);

    assertThat(sent).hasSize(2);
    assertThat(sent.get(1)).isEqualTo("\u001b[0m\u001b[?7h\r\n");
  }

  @Test
  void whereNothingWasShownNothingIsUndone() {
    display.end();
    assertThat(sent).isEmpty();
  }
}
