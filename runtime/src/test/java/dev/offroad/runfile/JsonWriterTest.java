package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it writes is read back by a parser that is not ours. */
final class JsonWriterTest {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private static String written(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out).beginArray().value(text).endArray();
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"",
        "\\",
        "\\\"",
        "\\u0041",
        "</script><!--",
        "\0\u0001\b\f\n\r\t\u001f",
        "\u007f\u0085\u009f",
        "\u2028\u2029\ufeff",
        "\u202eabc\u200f",
        "größe 解析",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\ude00\ud83d",
        "\ud83d\ud83d\ude00\ude00",
        "a\ud83db\ude00c",
      })
  void anyTextIsReadBackAsItWas(String text) throws IOException {
    String json = written(text);

    assertThat(JACKSON.readTree(json).get(0).textValue()).isEqualTo(text);
    assertThat(json.chars().noneMatch(c -> Character.isISOControl(c))).isTrue();
    assertThat(json).doesNotContainMatch("[\u2028\u2029\ufeff]");
  }

  @Test
  void everyCharacterAloneIsReadBack() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x10000; c++) {
      all.append((char) c).append('-');
    }

    assertThat(JACKSON.readTree(written(all.toString())).get(0).textValue())
        .isEqualTo(all.toString());
  }

  @Test
  void randomTextIsReadBackFromBytesInUtf8() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(
            (char) (random.nextBoolean() ? 0xd800 + random.nextInt(0x800) : random.nextInt(0x300)));
      }
      byte[] bytes = written(text.toString()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(JACKSON.readTree(bytes).get(0).textValue()).isEqualTo(text.toString());
    }
  }

  @Test
  void loneSurrogatesAreEscapedAndPairsAreNot() throws IOException {
    assertThat(written("\ud83d")).isEqualTo("[\"\\ud83d\"]");
    assertThat(written("\ud83d\ude00")).isEqualTo("[\"\ud83d\ude00\"]");
  }

  @Test
  void commasAndColonsAreWhereTheyBelong() throws IOException {
    StringBuilder out = new StringBuilder();
    JsonWriter json = new JsonWriter(out);
    json.beginObject().member("a", 1).member("b", "two").name("c").beginArray();
    json.value(Long.MIN_VALUE).value(Long.MAX_VALUE).beginObject().endObject();
    json.pair(1, -2).pair(3, 4).endArray();
    json.name("d").beginArray().newLine().beginArray().endArray().newLine().beginArray().endArray();
    json.endArray().endObject();

    assertThat(out.toString())
        .isEqualTo(
            "{\"a\":1,\"b\":\"two\",\"c\":[-9223372036854775808,9223372036854775807,{},[1,-2],[3,4]],"
                + "\"d\":[\n[],\n[]]}");
    JsonNode read = JACKSON.readTree(out.toString());
    assertThat(read.get("c").get(1).longValue()).isEqualTo(Long.MAX_VALUE);
  }
}
