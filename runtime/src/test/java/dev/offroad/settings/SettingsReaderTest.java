package dev.offroad.settings;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

  private final List<String> warnings = new ArrayList<>();

  private Settings read(Map<String, String> properties, Map<String, String> variables) {
    return new SettingsReader(properties, variables, warnings::add).read();
  }

  private Settings readProperty(String key, String value) {
    return read(Map.of(key, value), Map.of());
  }

  @Test
  void withoutAnythingSetTheDefaultsHold() {
    Settings settings = read(Map.of("sun.java.command", "com.acme.Main 1"), Map.of("PATH", "/bin"));

    assertThat(settings.enabled()).isTrue();
    assertThat(settings.output()).isEqualTo(Path.of("offroad-report"));
    assertThat(settings.formats())
        .containsExactly(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.JSON);
    assertThat(settings.job()).isEqualTo("Main");
    assertThat(settings.budget().toString()).isEqualTo("3%");
    assertThat(settings.clock()).isEqualTo(ClockChoice.AUTO);
    assertThat(settings.sections().admits("any")).isTrue();
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Key.class)
  void everyDefaultIsAValueThatMayBeSet(Key key) {
    readProperty(key.property(), key.standard());
    read(Map.of(), Map.of(key.variable(), key.standard()));

    assertThat(warnings).isEmpty();
  }

  @Test
  void aPropertyCountsMoreThanAVariableAndAVariableMoreThanTheDefault() {
    Map<String, String> variables = Map.of("OFFROAD_JOB", "variable", "OFFROAD_OUTPUT", "place");

    Settings settings = read(Map.of("offroad.job", "property"), variables);

    assertThat(settings.job()).isEqualTo("property");
    assertThat(settings.output()).isEqualTo(Path.of("place"));
    assertThat(warnings).isEmpty();
  }

  @Test
  void aBadPropertyGivesTheDefaultNotTheVariable() {
    Settings settings =
        read(Map.of("offroad.enabled", "maybe"), Map.of("OFFROAD_ENABLED", "false"));

    assertThat(settings.enabled()).isTrue();
    assertThat(warnings).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "FALSE", " false "})
  void enabledReadsFalse(String text) {
    assertThat(readProperty("offroad.enabled", text).enabled()).isFalse();
    assertThat(warnings).isEmpty();
  }

  @Test
  void outputReadsAFolder() {
    assertThat(readProperty("offroad.output", " build/reports ").output())
        .isEqualTo(Path.of("build/reports"));
  }

  @Test
  void formatsReadsAListOrNone() {
    assertThat(readProperty("offroad.formats", "json").formats())
        .containsExactly(ReportFormat.JSON);
    assertThat(readProperty("offroad.formats", " JSON , text ").formats())
        .containsExactly(ReportFormat.JSON, ReportFormat.TEXT);
    assertThat(readProperty("offroad.formats", "none").formats()).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void jobReadsAnyTextAndABlankOneIsNone() {
    assertThat(readProperty("offroad.job", " nightly import ").job()).isEqualTo("nightly import");
    assertThat(readProperty("offroad.job", " ").job()).isEqualTo("job");
    assertThat(warnings).isEmpty();
  }

  @Test
  void clockReadsOneOfThree() {
    assertThat(readProperty("offroad.clock", "nanotime").clock()).isEqualTo(ClockChoice.NANOTIME);
    assertThat(readProperty("offroad.clock", "AUTO").clock()).isEqualTo(ClockChoice.AUTO);
    assertThat(readProperty("offroad.clock", " tsc").clock()).isEqualTo(ClockChoice.TSC);
    assertThat(warnings).isEmpty();
  }

  @Test
  void budgetReadsAPercentageOrExact() {
    assertThat(readProperty("offroad.budget", "EXACT").budget()).isEqualTo(BudgetSetting.EXACT);
    assertThat(readProperty("offroad.budget", "EXACT").budget().isExact()).isTrue();
    assertThat(readProperty("offroad.budget", "0.50 %").budget().share()).isEqualTo(0.005);
    assertThat(readProperty("offroad.budget", "0.50 %").budget().toString()).isEqualTo("0.5%");
    assertThat(readProperty("offroad.budget", "100%").budget().toString()).isEqualTo("100%");
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "0%", "-1%", "101%", "%", "", "three%", "NaN%", "1e9%"})
  void aBudgetThatIsNoneGivesTheDefault(String text) {
    assertThat(readProperty("offroad.budget", text).budget().toString()).isEqualTo("3%");
    assertThat(warnings).hasSize(1);
  }

  @Test
  void checkpointReadsASpanOfTime() {
    assertThat(read(Map.of(), Map.of()).checkpoint()).isEqualTo(Duration.ofSeconds(10));
    assertThat(readProperty("offroad.checkpoint", "0").checkpoint()).isEqualTo(Duration.ZERO);
    assertThat(readProperty("offroad.checkpoint", "0s").checkpoint()).isEqualTo(Duration.ZERO);
    assertThat(readProperty("offroad.checkpoint", "500ms").checkpoint())
        .isEqualTo(Duration.ofMillis(500));
    assertThat(readProperty("offroad.checkpoint", " 2 M ").checkpoint())
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(readProperty("offroad.checkpoint", "1h").checkpoint())
        .isEqualTo(Duration.ofHours(1));
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "-1s", "s", "1.5s", "10 sec", "1e3s", "9999999h"})
  void aCheckpointThatIsNoSpanOfTimeGivesTheDefault(String text) {
    assertThat(readProperty("offroad.checkpoint", text).checkpoint())
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(warnings).hasSize(1);
  }

  @Test
  void includeAndExcludeReadGlobs() {
    Settings settings =
        read(Map.of("offroad.include", "Parser.*"), Map.of("OFFROAD_EXCLUDE", "*.close"));

    assertThat(settings.sections().admits("Parser.parse")).isTrue();
    assertThat(settings.sections().admits("Parser.close")).isFalse();
    assertThat(settings.sections().admits("Writer.write")).isFalse();
  }

  @Test
  void thisJvmIsReadFromItsSystemProperties() {
    String before = System.getProperty("offroad.job");
    System.setProperty("offroad.job", "set here");
    try {
      assertThat(SettingsReader.ofThisJvm(warnings::add).read().job()).isEqualTo("set here");
    } finally {
      if (before == null) {
        System.clearProperty("offroad.job");
      } else {
        System.setProperty("offroad.job", before);
      }
    }
  }
}
