package dev.offroad.faults.input;

import dev.offroad.Section;
import java.util.List;

/** A job whose sections have names that somebody hostile thought of. */
public final class NamesJob {

  /** How long the longest is. */
  static final int MEGABYTE = 1 << 20;

  private NamesJob() {}

  /** The names, but for the longest. */
  static List<String> names() {
    return List.of(
        "",
        " ",
        "\n\r\t",
        "\u0000nul",
        "\u001b[2J\u001b]0;title\u0007",
        "a lone \ud800 surrogate",
        "\udfff\ud800 the wrong way round",
        "\u202eright to left",
        "../../../../etc/passwd",
        "/absolute",
        "C:\\windows",
        "name|with|pipes",
        "</script><script>alert(1)</script>",
        "\"quotes\" and \\ backslashes",
        "=cmd()",
        "{\"section\":-1}",
        "%s%n%d {0} ${env}",
        "(probes)",
        "(unmeasured)",
        "(other sections)",
        "\u2028line\u2029paragraph\ufeff",
        "\ud83d\ude80");
  }

  /** The longest. */
  static String longest() {
    return "long ".repeat(MEGABYTE / 5);
  }

  /**
   * Calls a section of each name once, or of so many names made from numbers.
   *
   * @param args the number of names; 0 for the hostile ones
   * @throws Exception never
   */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    for (int i = 0; i < count; i++) {
      Section.of("name " + i).run(() -> {});
    }
    if (count == 0) {
      for (String name : names()) {
        Section.of(name).run(() -> {});
        Thread thread = new Thread(() -> Section.of("on a thread").run(() -> {}), name);
        thread.start();
        thread.join();
      }
      Section.of(longest()).run(() -> {});
    }
    System.out.println("done");
  }
}
