package dev.offroad.settings;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key or value that cannot be read costs: one warning, whose text is exact. */
final class SettingsWarningsTest {

  private final List<String> warnings = new ArrayList<>();

  private Settings read(Map<String, String> properties, Map<String, String> variables) {
    return new SettingsReader(properties, variables, warnings::add).read();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "offroad.enabled | yes | true or false | true",
        "offroad.enabled | '' | true or false | true",
        "offroad.formats | pdf | none, or some of text, html, json, separated by commas | text,html,json",
        "offroad.formats | text,,json"
            + " | none, or some of text, html, json, separated by commas | text,html,json",
        "offroad.formats | none,text"
            + " | none, or some of text, html, json, separated by commas | text,html,json",
        "offroad.clock | sundial | auto, nanotime or tsc | auto",
        "offroad.budget | 0% | a percentage above 0 and up to 100, such as 3%, or exact | 3%",
        "offroad.readers | nobody | owner, group or all | owner",
        "offroad.checkpoint | 10 | a whole number with ms, s, m or h, such as 10s or 500ms, or 0 for"
            + " never | 10s",
      })
  void aBadValueIsNamedWithWhatIsAllowedAndUsed(
      String key, String value, String allowed, String used) {
    read(Map.of(key, value), Map.of());

    assertThat(warnings)
        .containsExactly(
            key + "=" + value + ": expected " + allowed + ". The default (" + used + ") is used.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b"})
  void aFolderThatCannotBeIsNotUsed(String folder) {
    Settings settings = read(Map.of("offroad.output", folder), Map.of());

    assertThat(settings.output()).isEqualTo(Path.of("offroad-report"));
    assertThat(warnings)
        .containsExactly(
            "offroad.output="
                + folder
                + ": expected a folder, which is created when needed. The default (offroad-report)"
                + " is used.");
  }

  @Test
  void aBadVariableIsNamedAsTheVariable() {
    read(Map.of(), Map.of("OFFROAD_CLOCK", "sundial"));

    assertThat(warnings)
        .containsExactly(
            "OFFROAD_CLOCK=sundial: expected auto, nanotime or tsc. The default (auto) is used.");
  }

  @Test
  void anUnknownPropertyIsNamedWithTheKnownOnes() {
    read(Map.of("offroad.ouput", "x", "offroadish", "y"), Map.of());

    assertThat(warnings)
        .containsExactly(
            "offroad.ouput is not a key of Offroad and is left alone. Known keys: offroad.enabled,"
                + " offroad.output, offroad.formats, offroad.job, offroad.clock, offroad.budget,"
                + " offroad.checkpoint, offroad.readers, offroad.include, offroad.exclude.");
  }

  @Test
  void anUnknownVariableIsNamedWithTheKnownOnes() {
    read(Map.of(), Map.of("OFFROAD_OUPUT", "x", "OFFROADISH", "y"));

    assertThat(warnings)
        .containsExactly(
            "OFFROAD_OUPUT is not a key of Offroad and is left alone. Known keys: OFFROAD_ENABLED,"
                + " OFFROAD_OUTPUT, OFFROAD_FORMATS, OFFROAD_JOB, OFFROAD_CLOCK, OFFROAD_BUDGET,"
                + " OFFROAD_CHECKPOINT, OFFROAD_READERS, OFFROAD_INCLUDE, OFFROAD_EXCLUDE.");
  }

  @Test
  void everyFaultCostsOneWarningAndTheRestIsRead() {
    Settings settings =
        read(
            Map.of(
                "offroad.b", "1", "offroad.a", "1", "offroad.enabled", "2", "offroad.job", "night"),
            Map.of("OFFROAD_BUDGET", "5"));

    assertThat(settings.enabled()).isTrue();
    assertThat(settings.job()).isEqualTo("night");
    assertThat(settings.budget().toString()).isEqualTo("3%");
    assertThat(warnings).hasSize(4);
    assertThat(warnings.get(0)).startsWith("offroad.a is not");
    assertThat(warnings.get(1)).startsWith("offroad.b is not");
    assertThat(warnings.get(2)).startsWith("offroad.enabled=2:");
    assertThat(warnings.get(3)).startsWith("OFFROAD_BUDGET=5:");
  }
}
