package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import org.junit.jupiter.api.Test;

/** Sections whose names come from data, of any number and length. */
final class SectionRegistryTest {

  private final SectionRegistry sections = new SectionRegistry();

  @Test
  void aHundredThousandNamesAreBounded() {
    for (int i = 0; i < 100_000; i++) {
      register("request " + i);
    }
    assertThat(sections.all()).hasSize(SectionRegistry.MOST_SECTIONS + 1);
    assertThat(register("request 3").id()).isEqualTo(3);
    assertThat(register("one more").isOthers()).isTrue();
    assertThat(register("one more")).isEqualTo(register("request 99999"));
  }

  @Test
  void aLongNameIsCutAndStaysOneSection() {
    SectionInfo section = register("n".repeat(1_000_000) + "1");
    assertThat(section.name()).hasLength(SectionRegistry.LONGEST_NAME);
    assertThat(section.name()).endsWith("n…");
    assertThat(register("n".repeat(1_000_000) + "2")).isEqualTo(section);
    assertThat(register("n".repeat(SectionRegistry.LONGEST_NAME)).name())
        .isEqualTo("n".repeat(SectionRegistry.LONGEST_NAME));
  }

  @Test
  void noPairOfSurrogatesIsCutInTwo() {
    String rocket = "\ud83d\ude80";
    String name = register("n" + rocket.repeat(500)).name();
    assertThat(name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
        .isTrue();
  }

  private SectionInfo register(String name) {
    return sections.register(name, "", "", SectionKind.BLOCK);
  }
}
