package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.cli.browser.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pprof export as Go's pprof reads it back. */
@Timeout(120)
final class ExportToPprofTest {

  /** Flat, its share, the sum of shares, cumulative, its share, the name. */
  private static final Pattern ROW =
      Pattern.compile(
          "^ *(\\d+)(?:ns)? +\\S+ +\\S+ +(\\d+)(?:ns)? +\\S+ +(.+)$", Pattern.MULTILINE);

  private static final Pattern TOTAL = Pattern.compile("of (\\d+)(?:ns)? total");

  @TempDir private Path folder;

  @Test
  void selfTimesAreFlatTimes() throws Exception {
    String top = top("self", "-unit=ns");

    Map<String, Long> flat = new TreeMap<>();
    for (MatchResult row : ROW.matcher(top).results().toList()) {
      if (!row.group(1).equals("0")) {
        flat.put(row.group(3), Long.parseLong(row.group(1)));
      }
    }
    assertWithMessage(top).that(flat).isEqualTo(RunTimes.of(Cli.RUN_1).bySection());
    assertThat(total(top)).isEqualTo(RunTimes.of(Cli.RUN_1).elapsed());
  }

  @Test
  void totalsAreCumulativeTimes() throws Exception {
    String top = top("self", "-unit=ns");

    assertThat(top).containsMatch(" 5999999580(ns)? +\\S+ +Census.count");
    assertThat(top).containsMatch(" 5000000000(ns)? +\\S+ +Parser.parse");
  }

  @Test
  void callsAreAnotherKindOfSample() throws Exception {
    assertThat(total(top("calls"))).isEqualTo(RunTimes.of(Cli.RUN_1).calls());
  }

  private static long total(String top) {
    Matcher matcher = TOTAL.matcher(top);
    assertWithMessage(top).that(matcher.find()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private String top(String index, String... options) throws IOException, InterruptedException {
    Path go = Programs.find("go", "go", "/usr/lib/go/bin/go", "/usr/local/go/bin/go");
    Path file = folder.resolve("run.pb.gz");
    Cli.run("export", Cli.RUN_1, "--format", "pprof", "-o", file);
    List<String> command = new ArrayList<>(List.of(go.toString(), "tool", "pprof", "-top"));
    command.addAll(List.of("-sample_index=" + index, "-nodecount=1000", "-nodefraction=0"));
    command.addAll(List.of(options));
    command.add(file.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    Path err = folder.resolve("err.log");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("GOTOOLCHAIN", "local");
    Process process = builder.redirectError(err.toFile()).start();
    String top = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage(Files.readString(err)).that(process.waitFor()).isEqualTo(0);
    return top;
  }
}
