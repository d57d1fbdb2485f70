package dev.offroad.sample;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {

  @Test
  void readsAllModulesWithTwoThreadsUnlessTold() throws Exception {
    assertThat(Options.parse()).isEqualTo(new Options(List.of(), 2, 1, false, false));
  }

  @Test
  void takesAllOptions() throws Exception {
    assertThat(
            Options.parse(
                "--threads",
                "3",
                "--fixed",
                "--rounds",
                "12",
                "--modules",
                "java.base, java.xml,java.base"))
        .isEqualTo(new Options(List.of("java.base", "java.xml"), 3, 12, true, false));
    assertThat(Options.parse("--help").help()).isTrue();
  }

  @Test
  void refusesUnknownOptions() {
    assertThat(refused("--slow"))
        .isEqualTo(
            "unknown option '--slow': expected --modules, --threads, --rounds, --fixed or"
                + " --help");
  }

  @Test
  void refusesMissingValues() {
    assertThat(refused("--threads"))
        .isEqualTo(
            "--threads has no value: found the end of the command line, expected a number of"
                + " threads");
    assertThat(refused("--modules", "--fixed"))
        .isEqualTo("--modules has no value: found '--fixed', expected names of modules");
  }

  @Test
  void refusesThreadsAndRoundsThatAreNoPositiveNumber() {
    for (String value : List.of("0", "-1", "two", "1.5", "257", "99999999999", "")) {
      assertThat(refused("--threads", value))
          .isEqualTo("--threads is '" + value + "': expected a whole number from 1 to 256");
    }
    assertThat(refused("--rounds", "0"))
        .isEqualTo("--rounds is '0': expected a whole number from 1 to 1000000");
  }

  @Test
  void refusesEmptyNamesOfModules() {
    assertThat(refused("--modules", "java.base,,java.xml"))
        .isEqualTo(
            "--modules is 'java.base,,java.xml': expected names with one comma between them, such"
                + " as java.base,java.xml");
  }

  private static String refused(String... arguments) {
    return assertThrows(UsageException.class, () -> Options.parse(arguments)).getMessage();
  }
}
