package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing is lost or turned round, wherever the buffer ends. */
final class AsciiBufferTest {

  private final StringBuilder out = new StringBuilder();
  private final AsciiBuffer buffer = new AsciiBuffer(out);

  @Test
  void numbersAreWhatTheJdkMakesOfThem() throws IOException {
    List<Long> numbers = new ArrayList<>(List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE));
    for (long power = 1; power <= Long.MAX_VALUE / 10; power *= 10) {
      numbers.addAll(List.of(10 * power - 1, 10 * power, 10 * power + 1, -power));
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      numbers.addAll(List.of((1L << bit) - 1, 1L << bit, (1L << bit) + 1));
    }
    StringBuilder expected = new StringBuilder();
    for (long number : numbers) {
      buffer.append(number);
      buffer.append(' ');
      expected.append(number).append(' ');
    }
    buffer.handOn();
    assertThat(out.toString()).isEqualTo(expected.toString());
  }

  @Test
  void allIsHandedOnInItsOrder() throws IOException {
    String expected = fill(buffer);
    assertThat(out.toString().equals(expected)).isTrue();
  }

  @Test
  void bytesComeInTheSameOrderAsTexts() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Utf8Output text = new Utf8Output(bytes);
    String expected = fill(new AsciiBuffer(text));
    text.flush();
    assertThat(bytes.toString(UTF_8).equals(expected)).isTrue();
  }

  /** Returns what is expected to come out. */
  private static String fill(AsciiBuffer buffer) throws IOException {
    Random random = new Random(3);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      switch (random.nextInt(50)) {
        case 0 -> {
          String text = "größe 解析".repeat(random.nextInt(3));
          buffer.appendText(text);
          expected.append(text);
        }
        case 1 -> {
          String text = "0123456789".repeat(random.nextInt(500) * random.nextInt(10));
          buffer.append(text);
          expected.append(text);
        }
        case 2 -> {
          buffer.append("some");
          expected.append("some");
        }
        case 3 -> {
          String name = "name".repeat(random.nextInt(200) * random.nextInt(100));
          buffer.appendName(name);
          expected.append('"').append(name).append("\":");
        }
        case 4, 5, 6, 7, 8, 9 -> {
          long first = random.nextLong() >> random.nextInt(Long.SIZE);
          long second = random.nextLong() >> random.nextInt(Long.SIZE);
          buffer.appendPair(first, second);
          expected.append('[').append(first).append(',').append(second).append(']');
        }
        default -> {
          long number = random.nextLong() >> random.nextInt(Long.SIZE);
          buffer.append(number);
          buffer.append(',');
          expected.append(number).append(',');
        }
      }
    }
    buffer.handOn();
    return expected.toString();
  }
}
