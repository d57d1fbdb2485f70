package dev.offroad.page;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offroad.report.Claim;
import dev.offroad.report.Figures;
import dev.offroad.report.Row;
import dev.offroad.report.Saving;
import dev.offroad.report.Savings;
import dev.offroad.runfile.RunFile;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is in the page: nothing but what its policy allows, and the figures of the text report. */
final class RunPageTest {

  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"offroad-data\">(.*?)</script>", Pattern.DOTALL);
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!--<script>'\"&\u2028\u202e\u0000\ud800]]>";

  private static String page(Snapshot snapshot) throws IOException {
    StringBuilder out = new StringBuilder();
    RunPage.write(snapshot, out);
    return out.toString();
  }

  private static Snapshot run() {
    return new SampleRun()
        .sections("Names.intern", "Names.read", "Names.write")
        .thread("main", 1, 9_000 * MS, node(0, 3, 1, 800 * MS, node(1, 2, 100 * MS)))
        .thread("pool-*", 4, 20_000 * MS, node(1, 7, 5_000 * MS), node(2, 1, 70 * MS))
        .open("main", 17, 0, 1)
        .neverHit("Writer.flush")
        .build();
  }

  private static List<String> all(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static JsonNode data(String page) throws IOException {
    List<String> data = all(DATA, page);
    assertThat(data).hasSize(1);
    return new ObjectMapper().readTree(data.get(0));
  }

  @Test
  void thePolicyAllowsWhatIsInThePageAndNothingElse() throws IOException, GeneralSecurityException {
    String page = page(run());

    List<String> hashes = new ArrayList<>();
    List<String> inlined = new ArrayList<>(all(SCRIPT, page));
    assertThat(inlined).hasSize(2);
    inlined.addAll(all(STYLE, page));
    assertThat(inlined).hasSize(3);
    for (String text : inlined) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      hashes.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(page)
        .contains(
            String.format(
                "content=\"default-src 'none'; script-src %s %s; style-src %s; img-src data: blob:;"
                    + " base-uri 'none'; form-action 'none'\"",
                hashes.toArray()));
  }

  @Test
  void isOneFileOfLessThanTwoMegabytesThatNamesNoOther() throws IOException {
    String page = page(run());

    assertThat(page.getBytes(UTF_8).length).isLessThan(2_000_000);
    String own = page.replace(all(SCRIPT, page).get(0), ""); // ECharts names its home
    assertThat(own).doesNotContainMatch("\\s(src|href)=\"");
    assertThat(own).doesNotContain("@import");
    assertThat(own).doesNotContain("url(");
    assertThat(own).doesNotContain("eval(");
    assertThat(own).doesNotContain("Function(");
    assertThat(page).doesNotContain("{{");
  }

  @Test
  void itsFiguresAreThoseOfTheReport() throws IOException {
    Snapshot run = run();
    Figures figures = new Figures(run);
    JsonNode shown = data(page(run)).get("figures");

    assertThat(shown.get("claim").textValue()).isEqualTo(Claim.of(run, figures));
    assertThat(shown.get("rows")).hasSize(3);
    int tenths = shown.at("/probes/tenths").intValue() + shown.at("/unmeasured/tenths").intValue();
    Savings savings = new Savings(run);
    for (int i = 0; i < 3; i++) {
      Row row = figures.rows().get(i);
      JsonNode line = shown.get("rows").get(i);
      assertThat(line.get("name").textValue()).isEqualTo(row.name());
      assertThat(line.get("self").longValue()).isEqualTo(row.self());
      assertThat(line.get("tenths").intValue()).isEqualTo(figures.tenths(i));
      assertThat(line.get("p99").longValue()).isEqualTo(row.p99());
      Saving without = savings.without(row.section());
      assertThat(line.get("mostSaved").longValue()).isEqualTo(without.most());
      long least = 0;
      for (JsonNode kind : line.get("leastByKind")) {
        least = Math.max(least, kind.get(1).longValue());
      }
      assertThat(least).isEqualTo(without.least());
      tenths += line.get("tenths").intValue();
    }
    assertThat(tenths).isEqualTo(1000);
    assertThat(shown.at("/open/0/path").textValue()).isEqualTo("Names.intern > Names.read");
    assertThat(shown.at("/neverHit/0").textValue()).isEqualTo("Writer.flush");
  }

  @Test
  void holdsTheRunFile() throws IOException {
    StringBuilder file = new StringBuilder();
    RunFile.write(run(), file);

    assertThat(data(page(run())).get("run"))
        .isEqualTo(new ObjectMapper().readTree(file.toString()));
  }

  @Test
  void noNameBecomesMarkupOrScript() throws IOException {
    Snapshot hostile =
        new SampleRun()
            .job(HOSTILE)
            .sections(HOSTILE, HOSTILE + "x".repeat(500))
            .thread(HOSTILE, 1, 9_000 * MS, node(0, 3, 800 * MS), node(1, 1, MS))
            .neverHit(HOSTILE)
            .build();

    String page = page(hostile);

    assertThat(all(SCRIPT, page)).isEqualTo(all(SCRIPT, page(run())));
    assertThat(page).doesNotContain("alert(1)</script>");
    String markup = page.replace(all(DATA, page).get(0), "").replace(all(SCRIPT, page).get(0), "");
    for (String sign : List.of("\u202e", "\u2028", "\u0000", "\ud800]")) {
      assertWithMessage("character %s", (int) sign.charAt(0)).that(markup.contains(sign)).isFalse();
    }
    assertThat(data(page).at("/run/job").textValue()).isEqualTo(HOSTILE);
  }

  @Test
  void aRunWithoutCallsHasAPage() throws IOException {
    JsonNode shown = data(page(new SampleRun().build())).get("figures");

    assertThat(shown.get("rows")).isEmpty();
    assertThat(shown.get("claim").textValue()).isEqualTo("No measured method was called.");
  }
}
