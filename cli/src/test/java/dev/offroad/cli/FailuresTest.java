package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What no command foresees is one line, as all else that fails. */
final class FailuresTest {

  @Test
  void memory() {
    String err =
        failed(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    assertThat(err)
        .matches(
            "offroad: there is not enough memory for this \\(the JVM may use \\d+ MB\\): run java with"
                + " a larger -Xmx, such as java -Xmx\\d+g -jar offroad\\.jar \\.\\.\\.\n");
  }

  @Test
  void memoryThatIsAdvisedIsMoreThanThereIs() {
    long gigabyte = 1L << 30;
    assertThat(Failures.moreMemory(gigabyte / 16)).isEqualTo("1g");
    assertThat(Failures.moreMemory(gigabyte / 2)).isEqualTo("1g");
    assertThat(Failures.moreMemory(gigabyte)).isEqualTo("2g");
    assertThat(Failures.moreMemory(4 * gigabyte - 1)).isEqualTo("8g");
  }

  @Test
  void stack() {
    String err =
        failed(
            () -> {
              throw new StackOverflowError();
            });
    assertThat(err)
        .isEqualTo(
            "offroad: there is not enough stack for this: run java with a larger -Xss, such as java"
                + " -Xss64m -jar offroad.jar ...\n");
  }

  @Test
  void faultOfOurs() {
    String runtimeException =
        failed(
            () -> {
              throw new IllegalStateException("two\nlines");
            });
    assertThat(runtimeException)
        .matches(
            "offroad: this is a fault of Offroad, please report it:"
                + " java\\.lang\\.IllegalStateException: two\\\\u000alines at"
                + " dev\\.offroad\\.cli\\.FailuresTest\\.\\S+\\(FailuresTest\\.java:\\d+\\)\n");
    String error =
        failed(
            () -> {
              throw new AssertionError("never");
            });
    assertThat(error)
        .startsWith(
            "offroad: this is a fault of Offroad, please report it: java.lang.AssertionError: never at"
                + " dev.offroad.cli.FailuresTest.");
    assertThat(error.lines().count()).isEqualTo(1);
  }

  /** Help is printed by others than reports are. */
  @Test
  void faultOfOursInHelp() {
    Cli.Result help =
        Cli.run(
            new FailingWriter(
                () -> {
                  throw new IllegalStateException("never");
                }),
            StandardCharsets.UTF_8,
            "--help");
    assertThat(help.code()).isEqualTo(2);
    assertThat(help.err()).startsWith("offroad: this is a fault of Offroad, please report it: ");
    assertThat(help.err().lines().count()).isEqualTo(1);
  }

  private static String failed(FailingWriter.Failure failure) {
    Cli.Result result =
        Cli.run(new FailingWriter(failure), StandardCharsets.UTF_8, "report", Cli.RUN_1);
    assertThat(result.code()).isEqualTo(2);
    return result.err();
  }
}
