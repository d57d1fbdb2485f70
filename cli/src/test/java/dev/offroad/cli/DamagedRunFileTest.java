package dev.offroad.cli;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever happens to a run file on its way, the answer is a report or one clear line. */
final class DamagedRunFileTest {

  private static final int[] MASKS = {0x01, 0x10, 0x80, 0xff, 0x04};

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** One for all, because to make it takes longer than to run it. */
  private final CommandLine offroad =
      OffroadCommand.line(
          new Output(new PrintWriter(out), StandardCharsets.UTF_8, false),
          new PrintWriter(err, true));

  @Test
  void cutAnywhere() throws IOException {
    byte[] good = Files.readAllBytes(Cli.RUN_1);
    for (int length = 0; length < good.length; length++) {
      boolean whole = length == good.length - 1;
      check("cut at " + length, Arrays.copyOf(good, length), whole ? 0 : 2);
    }
  }

  @Test
  void everyByteChanged() throws IOException {
    byte[] good = Files.readAllBytes(Cli.RUN_1);
    for (int i = 0; i < good.length; i++) {
      int mask = MASKS[i % MASKS.length];
      byte[] damaged = good.clone();
      damaged[i] ^= (byte) mask;
      check("byte " + i + " changed by " + mask, damaged, -1);
    }
  }

  /** Exit code {@code -1} stands for either. */
  private void check(String what, byte[] content, int code) throws IOException {
    Path file = folder.resolve("run.json");
    Files.write(file, content);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    int exit = offroad.execute("report", file.toString());
    Cli.Result result = new Cli.Result(exit, out.toString(), err.toString());
    if (code >= 0) {
      assertWithMessage(what).that(result.code()).isEqualTo(code);
    }
    if (result.code() == 0) {
      assertWithMessage(what).that(result.out()).startsWith("\nOffroad report: ");
      assertWithMessage(what).that(result.err()).isEmpty();
    } else {
      assertWithMessage(what).that(result.code()).isEqualTo(2);
      assertWithMessage(what).that(result.out()).isEmpty();
      assertWithMessage(what).that(result.err()).startsWith("offroad: " + file + ": ");
      assertWithMessage(what).that(result.err().lines().count()).isEqualTo(1);
    }
  }
}
