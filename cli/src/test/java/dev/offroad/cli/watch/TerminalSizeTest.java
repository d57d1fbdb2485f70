package dev.offroad.cli.watch;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TerminalSizeTest {

  private static final TerminalSize OTHER = new TerminalSize(50, 132);

  @Test
  void theEnvironmentCountsWhereItIsANumber() {
    assertThat(TerminalSize.of(Map.of("LINES", "30", "COLUMNS", "100"), OTHER))
        .isEqualTo(new TerminalSize(30, 100));
    assertThat(TerminalSize.of(Map.of("LINES", "30"), OTHER)).isEqualTo(new TerminalSize(30, 132));
    assertThat(TerminalSize.of(Map.of("LINES", "0", "COLUMNS", "many"), OTHER)).isEqualTo(OTHER);
    assertThat(TerminalSize.of(Map.of(), OTHER)).isEqualTo(OTHER);
  }

  @Test
  void theTerminalSaysLinesAndColumns() {
    assertThat(TerminalSize.ofStty("24 80\n")).isEqualTo(Optional.of(TerminalSize.USUAL));
    assertThat(TerminalSize.ofStty("0 0\n")).isEmpty();
    assertThat(TerminalSize.ofStty("")).isEmpty();
    assertThat(TerminalSize.ofStty("stty: no terminal")).isEmpty();
  }

  @Test
  void theLastColumnIsLeftFree() {
    assertThat(TerminalSize.USUAL.withoutLastColumn()).isEqualTo(new TerminalSize(24, 79));
    assertThat(new TerminalSize(1, 1).withoutLastColumn()).isEqualTo(new TerminalSize(1, 1));
  }

  @Test
  void textIsWrappedBetweenCharacters() {
    TerminalSize narrow = new TerminalSize(24, 3);
    assertThat(narrow.wrapped("abc")).containsExactly("abc");
    assertThat(narrow.wrapped("größer")).containsExactly("grö", "ßer").inOrder();
    assertThat(narrow.wrapped("")).isEmpty();
  }
}
