package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class TableTest {

  private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

  private static String text(Table table) {
    StringBuilder out = new StringBuilder();
    table.appendTo(out);
    return out.toString();
  }

  @Test
  void theFirstColumnIsLeftAndTheOthersAreRight() {
    Table table = new Table();
    table.row(AS_IT_IS, "section", "self", "calls");
    table.row(AS_IT_IS, "a", "1.00 ms", "1,234,567");

    assertThat(text(table))
        .isEqualTo(
            """
            section      self       calls
            a         1.00 ms   1,234,567
            """);
  }

  @Test
  void aRuleIsAsWideAsTheTable() {
    Table table = new Table();
    table.row(AS_IT_IS, "ab", "c");
    table.rule();
    table.row(AS_IT_IS, "d", "ef");

    assertThat(text(table))
        .isEqualTo(
            """
            ab    c
            -------
            d    ef
            """);
  }

  @Test
  void aRowMayHaveFewerCellsAndNoneEndsInSpace() {
    Table table = new Table();
    table.row(AS_IT_IS, "a", "b", "c");
    table.row(AS_IT_IS, "longer", "x");
    table.row(AS_IT_IS, "a", "", "");

    assertThat(text(table))
        .isEqualTo(
            """
            a        b   c
            longer   x
            a
            """);
  }

  @Test
  void anEmojiIsOneCharacterWide() {
    Table table = new Table();
    table.row(AS_IT_IS, "\ud83d\ude00", "1");
    table.row(AS_IT_IS, "x", "2");

    assertThat(text(table)).isEqualTo("\ud83d\ude00   1\nx   2\n");
  }

  @Test
  void styleIsPutAroundTheLineAndChangesNoWidth() {
    Table table = new Table();
    table.row(Style.COLOUR::bold, "a", "b");
    table.row(AS_IT_IS, "aa", "bb");

    assertThat(text(table)).isEqualTo("\u001b[1ma     b\u001b[0m\naa   bb\n");
  }

  @Test
  void anEmptyTableIsNothing() {
    assertThat(text(new Table())).isEmpty();
  }
}
