package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class LinesTest {

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Lines.cut("größe", 5)).isEqualTo("größe");
    assertThat(Lines.wrapped("two words", 9)).containsExactly("two words");
  }

  @Test
  void whatDoesNotFitIsCutBetweenCharacters() {
    assertThat(Lines.cut("größer", 5)).isEqualTo("größ…");
    assertThat(Lines.cut("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2)).isEqualTo("\ud83d\ude00…");
    assertThat(Lines.cut("abc", 0)).isEqualTo("…");
  }

  @Test
  void linesEndBetweenWordsWhereTheyCan() {
    assertThat(Lines.wrapped("one two three", 7)).containsExactly("one two", "three").inOrder();
    assertThat(Lines.wrapped("one two three", 8)).containsExactly("one two", "three").inOrder();
    assertThat(Lines.wrapped("unbreakable", 4)).containsExactly("unbr", "eaka", "ble").inOrder();
    assertThat(Lines.wrapped("a unbreakable", 4))
        .containsExactly("a", "unbr", "eaka", "ble")
        .inOrder();
    assertThat(Lines.wrapped("ab", 0)).containsExactly("a", "b").inOrder();
  }
}
