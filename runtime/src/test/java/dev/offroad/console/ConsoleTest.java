package dev.offroad.console;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.thread.DaemonThread;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test uses subjects of its own: what was warned of is known to the whole JVM. */
final class ConsoleTest {

  private static final String END = System.lineSeparator();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private PrintStream before;

  @BeforeEach
  void takeStandardError() {
    before = System.err;
    System.setErr(new PrintStream(bytes, true, UTF_8));
  }

  @AfterEach
  void giveItBack() {
    System.setErr(before);
  }

  private String printed() {
    DaemonThread.awaitEnds(Duration.ofSeconds(60));
    return bytes.toString(UTF_8);
  }

  @Test
  void aLineIsMarked() {
    Console.say("report: here");

    assertThat(printed()).isEqualTo("[offroad] report: here" + END);
  }

  @Test
  void aBlockIsPrintedAsItIs() {
    Console.print("one\n\u001b[1mtwo\u001b[0m\n");

    assertThat(printed()).isEqualTo("one\n\u001b[1mtwo\u001b[0m\n");
  }

  @Test
  void whatWasSaidIsKeptForTheReport() {
    Console.warnOnce("ConsoleTest kept", "kept\nas it is");
    Console.warnOnce("ConsoleTest kept", "not again");
    Console.warnOnce("ConsoleTest long", "l".repeat(100_000));

    assertThat(Console.warnings()).contains("kept\nas it is");
    assertThat(Console.warnings()).doesNotContain("not again");
    assertThat(Console.warnings()).contains("l".repeat(1_000));
  }

  @Test
  void aStandardErrorThatThrowsIsTheUsersOwn() {
    System.setErr(
        new PrintStream(bytes) {
          @Override
          public void print(String text) {
            throw new IllegalStateException("the user's own");
          }
        });
    Console.warnOnce("ConsoleTest throws", "nobody reads it");

    assertThat(Console.warnings()).contains("nobody reads it");
  }

  @Test
  void aWarningIsSaidOnceForEachSubject() {
    Console.warnOnce("ConsoleTest first", "first");
    Console.warnOnce("ConsoleTest first", "first, again");
    Console.warnOnce("ConsoleTest second", "second");

    assertThat(printed())
        .isEqualTo("[offroad] warning: first" + END + "[offroad] warning: second" + END);
  }

  @Test
  void whatALineQuotesCannotBreakIt() {
    Console.warnOnce("ConsoleTest hostile", "a\nb\u001b[31m %s {}");

    assertThat(printed()).isEqualTo("[offroad] warning: a\\u000ab\\u001b[31m %s {}" + END);
  }

  /** In classes of its own: it is said once in a JVM. */
  @Test
  void whatCouldNotBeSaidIsSaidLaterAndOnce() throws Exception {
    try (var apart = apart()) {
      Class<?> console = apart.loadClass(Console.class.getName());
      Method catchUp = console.getMethod("catchUp");
      Method couldNotWarn = console.getMethod("couldNotWarn", String.class);
      catchUp.invoke(null);
      couldNotWarn.invoke(null, "the one");
      couldNotWarn.invoke(null, "the one");
      assertThat(printed()).isEmpty();
      catchUp.invoke(null);
      couldNotWarn.invoke(null, "the other");
      catchUp.invoke(null);
      String line = "memory or the stack had run out. What failed: the one";
      assertThat(printed()).startsWith("[offroad] warning: " + line + ".");
      assertThat(printed().lines().count()).isEqualTo(1);
      List<?> kept = (List<?>) console.getMethod("warnings").invoke(null);
      assertThat(kept).hasSize(1);
      assertThat(kept.get(0).toString()).startsWith(line + ", the other.");
    }
  }

  private static URLClassLoader apart() {
    URL classes = Console.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {classes}, null);
  }

  @Test
  void withoutStandardErrorNothingHappens() {
    System.setErr(null);

    Console.say("to nobody");

    assertThat(printed()).isEmpty();
  }

  @Test
  void subjectsThatNeverEndAreNotAllSaid() throws Exception {
    try (var apart = apart()) {
      Class<?> console = apart.loadClass(Console.class.getName());
      Method warnOnce = console.getMethod("warnOnce", String.class, String.class);
      for (int i = 0; i < 1000; i++) {
        warnOnce.invoke(null, "subject " + i, "message " + i);
      }
    }

    assertThat(printed().lines().count()).isEqualTo(256);
  }
}
