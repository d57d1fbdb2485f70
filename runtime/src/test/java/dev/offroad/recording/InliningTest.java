package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A probe costs the same wherever it stands, as its code is never inlined there. The compiler has
 * no annotation for that which others may use; it leaves out what is too large.
 */
final class InliningTest {

  /** The JVM's {@code FreqInlineSize}, in bytes of byte code. */
  private static final int TOO_LARGE = 325;

  /** As a line of {@code javap} shows them. */
  private static final Pattern METHOD = Pattern.compile("  (?:\\S+ )*?(\\w+)\\(.*\\);");

  private static final Pattern INSTRUCTION = Pattern.compile("\\s+(\\d+): [a-z]\\w*(?: .*)?");

  @Test
  void entryAndTimedEndAreTooLargeToBeInlined() {
    Map<String, Integer> sizes = sizes(Recorder.class);
    for (String method : new String[] {"enter", "endTimed"}) {
      assertWithMessage(method).that(sizes.get(method)).isGreaterThan(TOO_LARGE);
    }
    assertThat(sizes.get("exit")).isLessThan(TOO_LARGE);
  }

  private static Map<String, Integer> sizes(Class<?> type) {
    StringWriter out = new StringWriter();
    String place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    int code =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(out),
                "-c",
                "-p",
                "-cp",
                place,
                type.getName());
    assertWithMessage(out.toString()).that(code).isEqualTo(0);
    Map<String, Integer> sizes = new TreeMap<>();
    String method = "";
    for (String line : out.toString().lines().toList()) {
      Matcher name = METHOD.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (name.matches()) {
        method = name.group(1);
      } else if (instruction.matches()) {
        sizes.put(method, Integer.parseInt(instruction.group(1)));
      }
    }
    return sizes;
  }
}
