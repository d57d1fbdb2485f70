package dev.offroad.settings;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SectionFilterTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ",", " , ,"})
  void withoutGlobsEverySectionIsMeasured(String nothing) {
    SectionFilter filter = SectionFilter.of(nothing, nothing);

    assertThat(filter.admits("Parser.parse")).isTrue();
    assertThat(filter.admits("")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Parser.parse, Parser.parse, true",
    "Parser.parse, Parser.parses, false",
    "Parser.parse, aParser.parse, false",
    "Parser.parse, ParserXparse, false",
    "parser.parse, Parser.parse, false",
    "Parser.*, Parser.parse, true",
    "Parser.*, Parser., true",
    "Parser.*, Parser, false",
    "*.parse, Parser.parse, true",
    "*, anything, true",
    "**, anything, true",
    "*a*b*, xaxbx, true",
    "*a*b*, xbxax, false",
    "*ab, aab, true",
    "*ab, aba, false",
    "Parser.p?rse, Parser.parse, true",
    "Parser.p?rse, Parser.prse, false",
    "?, ab, false",
    "a*?, a, false",
    "a*?, ab, true",
    " Parser.parse , Parser.parse, true",
  })
  void aGlobFitsTheWholeName(String glob, String section, boolean fits) {
    assertThat(SectionFilter.of(glob, "").admits(section)).isEqualTo(fits);
    assertThat(SectionFilter.of("", glob).admits(section)).isEqualTo(!fits);
  }

  @Test
  void excludeCountsMoreThanInclude() {
    SectionFilter filter = SectionFilter.of("Parser.*,Writer.*", "*.close, *.flush");

    assertThat(filter.admits("Parser.parse")).isTrue();
    assertThat(filter.admits("Writer.write")).isTrue();
    assertThat(filter.admits("Writer.close")).isFalse();
    assertThat(filter.admits("Writer.flush")).isFalse();
    assertThat(filter.admits("Reader.read")).isFalse();
  }

  @Test
  void aCommaInParenthesesBelongsToTheName() {
    SectionFilter filter = SectionFilter.of("Parser.parse(String,int),Parser.next()", "");

    assertThat(filter.admits("Parser.parse(String,int)")).isTrue();
    assertThat(filter.admits("Parser.next()")).isTrue();
    assertThat(filter.admits("Parser.parse(String")).isFalse();
    assertThat(filter.admits("int)")).isFalse();
  }

  @Test
  void aParenthesisTooManyIsText() {
    assertThat(SectionFilter.of("a),b", "").admits("b")).isTrue();
    assertThat(SectionFilter.of("a),b", "").admits("a)")).isTrue();
    assertThat(SectionFilter.of("a(b,c", "").admits("a(b,c")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+(x|y){2}^$.",
        "\\Q.\\E",
        "\\E",
        "\\",
        "a\\Eb\\Qc",
        "line one\nline two",
        "\r\n",
        "\0",
        "${job}#{job}",
        "größer",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00x",
        "\u202eabc",
      })
  void everyOtherCharacterStandsForItself(String name) {
    assertThat(SectionFilter.of("x" + name + "y", "").admits("x" + name + "y")).isTrue();
    assertThat(SectionFilter.of("x" + name + "y", "").admits("xy")).isFalse();
    assertThat(SectionFilter.of("x*y", "").admits("x" + name + "y")).isTrue();
  }

  @Test
  void aQuestionMarkStandsForOneEmoji() {
    assertThat(SectionFilter.of("a?b", "").admits("a\ud83d\ude00b")).isTrue();
    assertThat(SectionFilter.of("a??b", "").admits("a\ud83d\ude00b")).isFalse();
  }

  @Test
  void manyStarsTakeNoLongerThanOne() {
    SectionFilter filter = SectionFilter.of("*a".repeat(40) + "b", "");
    String name = "a".repeat(500);

    boolean admitted =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> filter.admits(name));

    assertWithMessage("a name without b").that(admitted).isFalse();
    assertThat(filter.admits(name + "b")).isTrue();
  }
}
