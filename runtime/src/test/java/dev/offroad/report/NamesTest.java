package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parser.parse(String,int)",
        "größer als",
        "解析",
        "\ud83d\ude00",
        "<script>alert('%s')</script>",
        "C:\\temp",
      })
  void whatCanBeShownIsShownAsItIs(String name) {
    assertThat(Names.printable(name)).isEqualTo(name);
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(Names.printable("a\nb\tc\0d\u007fe\u0085f"))
        .isEqualTo("a\\u000ab\\u0009c\\u0000d\\u007fe\\u0085f");
  }

  @Test
  void escapeSequencesCannotReachATerminal() {
    assertThat(Names.printable("\u001b[2J\u001b]0;title\u0007"))
        .isEqualTo("\\u001b[2J\\u001b]0;title\\u0007");
    assertThat(Names.printable("\u009b31m")).isEqualTo("\\u009b31m");
  }

  @Test
  void marksThatTurnTheDirectionOfTextAreEscaped() {
    assertThat(Names.printable("\u202etxt.exe\u202c\u200f\u2066"))
        .isEqualTo("\\u202etxt.exe\\u202c\\u200f\\u2066");
  }

  @Test
  void otherLineEndsAreEscaped() {
    assertThat(Names.printable("a\u2028b\u2029c")).isEqualTo("a\\u2028b\\u2029c");
  }

  @Test
  void loneSurrogatesAreEscaped() {
    assertThat(Names.printable("\ud83d")).isEqualTo("\\ud83d");
    assertThat(Names.printable("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
  }

  @Test
  void sixtyCharactersAreShownWhole() {
    assertThat(Names.printable("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(Names.printable("\ud83d\ude00".repeat(60))).isEqualTo("\ud83d\ude00".repeat(60));
  }

  @Test
  void aLongerNameLosesItsMiddle() {
    String name = "a".repeat(250) + "b".repeat(250);

    assertThat(Names.printable(name)).isEqualTo("a".repeat(29) + "…" + "b".repeat(29));
    assertThat(Names.printable("x".repeat(61))).isEqualTo("x".repeat(29) + "…" + "x".repeat(29));
  }

  @Test
  void noEmojiIsCutInTwo() {
    String shown = Names.printable("\ud83d\ude00".repeat(500));

    assertThat(shown).isEqualTo("\ud83d\ude00".repeat(29) + "…" + "\ud83d\ude00".repeat(29));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000  "})
  void aNameThatCannotBeSeenIsNamed(String name) {
    assertThat(Names.printable(name)).isEqualTo("(no name)");
  }

  @Test
  void whateverANameHoldsItIsOneLineOfSixtyCharactersAtMost() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(120); length > 0; length--) {
        name.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      String shown = Names.printable(name.toString());
      assertThat(shown.codePointCount(0, shown.length())).isAtMost(60);
      assertThat(shown.isBlank()).isFalse();
      assertThat(shown.codePoints().noneMatch(NamesTest::isHarmful)).isTrue();
    }
  }

  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c))
        || c == '\u2028'
        || c == '\u2029';
  }
}
