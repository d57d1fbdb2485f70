package dev.offroad.settings;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JobNameTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.Main, Main",
    "com.acme.Main one two, Main",
    "Main, Main",
    "com.acme.Outer$Main, Outer$Main",
    "com.jar.acme.Main, Main",
    "com.acme.jarring.Main, Main",
    "com.acme.Main /data/other.jar, Main",
    "com.acme.app/com.acme.Main one, Main",
    "app.jar, app",
    "/opt/acme/app-1.2.jar --fast, app-1.2",
    "./app.jar, app",
    "C:\\acme\\app.jar one, app",
  })
  void takesTheLastPartOfTheClassOrJar(String command, String expected) {
    assertThat(JobName.of(command, null)).isEqualTo(expected);
    assertThat(JobName.of(command, "target/classes:lib/a.jar")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/opt/my programs/the app.jar, the app",
    "C:\\My Programs\\the app.jar, the app",
    "the app.jar, the app",
    "/opt/all.jar files/app.jar, app",
    "app-1.2.war, app-1.2.war",
    "app, app",
  })
  void aJarThatIsTheWholeClassPathMayHoldSpaces(String jar, String expected) {
    assertThat(JobName.of(jar, jar)).isEqualTo(expected);
    assertThat(JobName.of(jar + " one two.jar", jar)).isEqualTo(expected);
  }

  @Test
  void aClassPathThatOnlyBeginsLikeTheCommandIsNotTheJar() {
    assertThat(JobName.of("com.acme.Main", "com")).isEqualTo("Main");
    assertThat(JobName.of("com.acme.Main", "")).isEqualTo("Main");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "/", "com.acme."})
  void whereNothingIsKnownItIsAJob(String command) {
    assertThat(JobName.of(command, null)).isEqualTo("job");
  }
}
