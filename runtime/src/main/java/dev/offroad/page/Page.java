package dev.offroad.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.offroad.runfile.ReportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Puts the page together: its template with style, scripts and data in it. Its policy forbids
 * everything else, by the hashes of what is in it (Content Security Policy, level 3); the data is
 * no script and cannot become one.
 */
public final class Page {

  private static final String BEGIN = "{{";
  private static final String END = "}}";
  private static final String STYLE = "page.css";
  private static final String CHARTS = "echarts.js";
  private static final String SCRIPT = "page.js";
  private static final String HASHES = "hashes.properties";

  private final String title;
  private final String withoutScript;
  private final ReportFiles.Content data;
  private final String style = resource(STYLE);
  private final String charts = resource(CHARTS);
  private final String script = resource(SCRIPT);

  private Page(String title, String withoutScript, ReportFiles.Content data) {
    this.title = title;
    this.withoutScript = withoutScript;
    this.data = data;
  }

  /** Reads one of its parts, a short one. */
  static void prepare() {
    resource(HASHES);
  }

  /**
   * Writes a page.
   *
   * @param title its title
   * @param withoutScript what is shown where scripts are off
   * @param data writes the JSON that the page shows
   * @param out where to; its encoding must be UTF-8
   * @throws IOException when {@code out} throws it
   */
  public static void write(
      String title, String withoutScript, ReportFiles.Content data, Appendable out)
      throws IOException {
    new Page(title, withoutScript, data).write(out);
  }

  private void write(Appendable out) throws IOException {
    String template = resource("page.html");
    int from = 0;
    for (int at = template.indexOf(BEGIN); at >= 0; at = template.indexOf(BEGIN, from)) {
      out.append(template, from, at);
      int end = template.indexOf(END, at);
      part(template.substring(at + BEGIN.length(), end), out);
      from = end + END.length();
    }
    out.append(template, from, template.length());
  }

  private void part(String name, Appendable out) throws IOException {
    switch (name) {
      case "policy" -> out.append(policy());
      case "title" -> out.append(Markup.escaped(title));
      case "style" -> out.append(style);
      case "without-script" -> out.append(Markup.escaped(withoutScript));
      case "data" -> data.writeTo(new ScriptData(out));
      case "charts" -> out.append(charts);
      case "script" -> out.append(script);
      default -> throw new IllegalStateException("the template names an unknown part: " + name);
    }
  }

  private String policy() {
    return "default-src 'none'; script-src "
        + hash(CHARTS)
        + " "
        + hash(SCRIPT)
        + "; style-src "
        + hash(STYLE)
        + "; img-src data: blob:; base-uri 'none'; form-action 'none'";
  }

  /** As the policy has it, of what the build computed. */
  private static String hash(String name) {
    for (String line : resource(HASHES).lines().toList()) {
      if (line.startsWith(name + "=")) {
        byte[] hash = HexFormat.of().parseHex(line.substring(name.length() + 1));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
      }
    }
    throw new IllegalStateException("no hash of " + name + " was built in");
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is missing beside " + Page.class.getName() + ": the jar is not whole");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
