package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8OutputTest {

  private static final long SEED = 7;
  private static final String LETTERS = "ab<µ≈国\ud83d\ude00";
  private static final int LONG = 100_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Utf8Output out = new Utf8Output(bytes);

  @Test
  void whateverThePiecesTheTextIsTheSame() throws IOException {
    Random random = new Random(SEED);
    StringBuilder expected = new StringBuilder();
    while (expected.length() < LONG) {
      String text = LETTERS.repeat(random.nextInt(1 << random.nextInt(15)) + 1);
      // Between the halves of a pair too.
      int start = random.nextInt(text.length());
      expected.append(text);
      out.append(text, 0, start).append(text.charAt(start)).append(text.substring(start + 1));
    }
    out.flush();

    assertThat(bytes.toString(UTF_8)).isEqualTo(expected.toString());
  }

  @Test
  void aPairIsWholeWhereverAPieceEnds() throws IOException {
    String text = "x" + "\ud83d\ude00".repeat(LONG);
    out.append(text);
    out.flush();

    assertThat(bytes.toString(UTF_8)).isEqualTo(text);
  }

  @Test
  void halfAPairIsAQuestionMark() throws IOException {
    out.append("a\ud83d").append("b\ude00");
    out.flush();

    assertThat(bytes.toString(UTF_8)).isEqualTo("a?b?");
  }

  @Test
  void nothingIsNoBytes() throws IOException {
    out.append("");
    out.flush();

    assertThat(bytes.size()).isEqualTo(0);
  }
}
