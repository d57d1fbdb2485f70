package dev.offroad.sample.classfile;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class DescriptorsTest {

  @Test
  void countsArguments() throws Exception {
    assertThat(Descriptors.argumentCount("()V")).isEqualTo(0);
    assertThat(Descriptors.argumentCount("(BCDFIJSZ)I")).isEqualTo(8);
    assertThat(Descriptors.argumentCount("([[ILjava/lang/String;[Lp/I;)V")).isEqualTo(3);
  }

  @Test
  void writesArgumentsAsPeopleDo() throws Exception {
    assertThat(Descriptors.readableArguments("()V")).isEqualTo("()");
    assertThat(Descriptors.readableArguments("([[IJLjava/util/List;[LTop;)V"))
        .isEqualTo("(int[][], long, List, Top[])");
  }
}
