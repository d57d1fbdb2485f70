package dev.offroad.compiled;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.offroad.snapshot.SectionKind;
import dev.offroad.testing.IndexedClasses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index is read as it was written, and what is none is refused with a reason. */
final class SectionIndexTest {

  private static final String FORMAT = "offroad.sections/1\n";

  @Test
  void eachLineIsASection() throws IOException {
    assertThat(
            read(
                FORMAT
                    + "constructor\tcom.acme.Parser\t\tParser.new\n"
                    + "static-method\tcom.acme.Zürich$Inner\tein/aus\tlesen\n"))
        .containsExactly(
            new CompiledSection(SectionKind.CONSTRUCTOR, "com.acme.Parser", "", "Parser.new"),
            new CompiledSection(
                SectionKind.STATIC_METHOD, "com.acme.Zürich$Inner", "ein/aus", "lesen"))
        .inOrder();
    assertThat(read(FORMAT)).isEmpty();
  }

  @Test
  void escapesAreTakenBack() throws IOException {
    String line = "method\tp.A\t\\\\\ta\\u0009b\\u000ac\\\\u0041\\ud83d\\ude00\\ud800\n";
    CompiledSection section = read(FORMAT + line).get(0);
    assertThat(section.group()).isEqualTo("\\");
    assertThat(section.name()).isEqualTo("a\tb\nc\\u0041\uD83D\uDE00\uD800");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "offroad.sections/2\nmethod\tp.A\t\tA.run\n",
        "PK\u0003\u0004",
        FORMAT + "\n",
        FORMAT + "method\tp.A\tA.run\n",
        FORMAT + "method\tp.A\t\tA.run\tmore\n",
        FORMAT + "lambda\tp.A\t\tA.run\n",
        FORMAT + "method\tp.A\t\tA\\run\n",
        FORMAT + "method\tp.A\t\tA\\u12\n",
        FORMAT + "method\tp.A\t\tA\\uzzzz\n",
        FORMAT + "method\tp.A\t\tA\\\n",
      })
  void whatIsNoIndexIsRefused(String text) {
    assertThrows(Unreadable.class, () -> read(text));
  }

  @Test
  void theReasonNamesWhatWasFoundAndWhatWasExpected() {
    IOException newer = assertThrows(Unreadable.class, () -> read("offroad.sections/2\n"));
    assertThat(newer)
        .hasMessageThat()
        .isEqualTo("begins with 'offroad.sections/2', expected offroad.sections/1");
    IOException longer = assertThrows(Unreadable.class, () -> read("x".repeat(100_000)));
    assertThat(longer.getMessage().length()).isLessThan(200);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin = (FORMAT + "method\tp.Zürich\t\tx\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(IOException.class, () -> SectionIndex.read(latin));
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    byte[] large = new byte[SectionIndex.MOST_BYTES + 1];
    assertThrows(Unreadable.class, () -> SectionIndex.bytes(new ByteArrayInputStream(large)));
  }

  @Test
  void tenThousandSections() throws IOException {
    String[] names =
        IntStream.range(0, 10_000).mapToObj(i -> "Step.run" + i).toArray(String[]::new);
    assertThat(read(IndexedClasses.index(names))).hasSize(10_000);
  }

  private static List<CompiledSection> read(String text) throws IOException {
    return SectionIndex.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
