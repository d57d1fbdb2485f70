package dev.offroad.console;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {

  @Test
  void colourIsAllowedUnlessSomethingForbidsIt() {
    assertThat(Terminal.colourAllowed(Map.of())).isTrue();
    assertThat(Terminal.colourAllowed(Map.of("TERM", "xterm-256color"))).isTrue();
  }

  @Test
  void noColorForbidsItWhateverItsValue() {
    assertThat(Terminal.colourAllowed(Map.of("NO_COLOR", "1", "TERM", "xterm"))).isFalse();
    assertThat(Terminal.colourAllowed(Map.of("NO_COLOR", "0"))).isFalse();
  }

  @Test
  void anEmptyNoColorDoesNot() {
    assertThat(Terminal.colourAllowed(Map.of("NO_COLOR", ""))).isTrue();
  }

  @Test
  void aDumbTerminalShowsNone() {
    assertThat(Terminal.colourAllowed(Map.of("TERM", "dumb"))).isFalse();
  }
}
