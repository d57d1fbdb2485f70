package dev.offroad.benchmarks.crosscheck;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The section of a stack is that of its innermost measured method. */
class MeasuredMethodsTest {

  private final MeasuredMethods methods = new MeasuredMethods();

  MeasuredMethodsTest() {
    methods.add("p.Parser", "Parser.parse");
    methods.add("p.Outer$Source", "Source.read");
  }

  @Test
  void calleesThatAreNotMeasuredCountAtTheirCaller() {
    assertThat(methods.innermost("[main tid=1];p/Main.main;p/Parser.parse;java/lang/String.trim"))
        .isEqualTo("Parser.parse");
  }

  @Test
  void theInnermostOfSeveralIsTaken() {
    assertThat(methods.innermost("p/Parser.parse;p/Outer$Source.read;p/Parser.parseAll"))
        .isEqualTo("Source.read");
  }

  @Test
  void framesOfGeneratedClassesCountToo() {
    assertThat(methods.innermost("p/Main.main;p/MeasuredOuter_Source.read;p/File.read"))
        .isEqualTo("Source.read");
    assertThat(methods.innermost("p/MeasuredParser.parse")).isEqualTo("Parser.parse");
  }

  @Test
  void stacksWithoutAMeasuredMethodAreNobodys() {
    assertThat(methods.innermost("p/Main.main;p/OtherParser.parse")).isNull();
    assertThat(methods.innermost("")).isNull();
  }
}
