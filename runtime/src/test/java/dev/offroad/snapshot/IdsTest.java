package dev.offroad.snapshot;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that states and kinds have in a run file: a part of its format. */
final class IdsTest {

  @Test
  void statesHaveTheNamesOfTheFormat() {
    assertThat(Arrays.stream(RunState.values()).map(RunState::id))
        .containsExactly("running", "finished")
        .inOrder();
  }

  @Test
  void kindsHaveTheNamesOfTheFormat() {
    assertThat(Arrays.stream(SectionKind.values()).map(SectionKind::id))
        .containsExactly("method", "static-method", "constructor", "block")
        .inOrder();
  }

  @ParameterizedTest
  @EnumSource(RunState.class)
  void aStateIsFoundByItsName(RunState state) {
    assertThat(RunState.ofId(state.id())).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(SectionKind.class)
  void aKindIsFoundByItsName(SectionKind kind) {
    assertThat(SectionKind.ofId(kind.id())).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RUNNING", "ended", "static_method", "Method"})
  void anotherNameIsRefusedAndQuoted(String id) {
    assertThat(assertThrows(IllegalArgumentException.class, () -> RunState.ofId(id)))
        .hasMessageThat()
        .isEqualTo("'" + id + "' is neither running nor finished");
    assertThat(assertThrows(IllegalArgumentException.class, () -> SectionKind.ofId(id)))
        .hasMessageThat()
        .isEqualTo("'" + id + "' is not a kind of section");
  }
}
