package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.snapshot.ThreadEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code export} gives to other tools. */
final class ExportCommandTest {

  /** The grammar of {@code flamegraph.pl}: what is after the last blank is the count. */
  private static final Pattern COLLAPSED = Pattern.compile("(.*)\\s+?(\\d+(?:\\.\\d*)?)");

  @TempDir private Path folder;

  @Test
  void collapsedStacks() {
    assertThat(Cli.run("export", Cli.RUN_1, "--format", "collapsed"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                main;Census.count 999999580
                main;Census.count;Parser.parse 5000000000
                main;(probes) 420
                main;(unmeasured) 4000000000
                pool-1-thread-*;Zähler µ… 1000000000
                pool-1-thread-*;(unmeasured) 2000000000
                """,
                ""));
  }

  @Test
  void collapsedStacksHaveTheTimeOfAllThreadsWhateverTheNames() throws Exception {
    Path run = renamed("a;b\\n c;1\\u2028\\t2");
    long sum = 0;
    for (String line : Cli.run("export", run, "--format", "collapsed").out().lines().toList()) {
      Matcher matcher = COLLAPSED.matcher(line);
      assertWithMessage(line).that(matcher.matches()).isTrue();
      assertThat(matcher.group(1).chars().filter(c -> c == ';').count()).isAtMost(2);
      sum += Long.parseLong(matcher.group(2));
    }
    assertThat(sum).isEqualTo(elapsed());
  }

  @Test
  void speedscope() throws Exception {
    Cli.Result result = Cli.run("export", Cli.RUN_1, "--format", "speedscope");
    assertThat(result.code()).isEqualTo(0);
    JsonNode file = new JsonMapper().readTree(result.out());
    assertThat(file.get("$schema").asText())
        .isEqualTo("https://www.speedscope.app/file-format-schema.json");
    JsonNode profile = file.at("/profiles/0");
    assertThat(profile.get("type").asText()).isEqualTo("sampled");
    assertThat(profile.get("unit").asText()).isEqualTo("nanoseconds");
    assertThat(profile.get("weights").toString())
        .isEqualTo("[999999580,5000000000,420,4000000000]");
    assertThat(profile.get("samples").toString()).isEqualTo("[[0],[0,1],[2],[3]]");
    assertThat(file.at("/shared/frames/1/name").asText()).isEqualTo("Parser.parse");
    long sum = 0;
    for (JsonNode one : file.get("profiles")) {
      long weights = 0;
      for (JsonNode weight : one.get("weights")) {
        weights += weight.asLong();
      }
      assertThat(one.get("endValue").asLong() - one.get("startValue").asLong()).isEqualTo(weights);
      sum += weights;
    }
    assertThat(sum).isEqualTo(elapsed());
  }

  @Test
  void pprof() throws Exception {
    Path file = folder.resolve("run.pb.gz");
    assertThat(Cli.run("export", Cli.RUN_1, "--format", "pprof", "-o", file))
        .isEqualTo(new Cli.Result(0, "", "offroad: export: " + file + "\n"));
    List<String> strings = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    try (var zip = new GZIPInputStream(Files.newInputStream(file))) {
      CodedInputStream profile = CodedInputStream.newInstance(zip);
      for (int tag = profile.readTag(); tag != 0; tag = profile.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case 2 -> values.addAll(valuesOfSample(profile.readByteArray()));
          case 6 -> strings.add(profile.readString());
          default -> profile.skipField(tag);
        }
      }
    }
    assertThat(strings.get(0)).isEmpty();
    assertThat(strings).containsAtLeast("self", "nanoseconds", "Parser.parse", "Zähler µ…");
    assertThat(values)
        .containsExactly(
            2L,
            999999580L,
            3L,
            5000000000L,
            0L,
            420L,
            0L,
            4000000000L,
            0L,
            1000000000L,
            0L,
            2000000000L)
        .inOrder();
  }

  @Test
  void pprofNeedsAFile() {
    assertThat(Cli.run("export", Cli.RUN_1, "--format", "pprof"))
        .isEqualTo(
            new Cli.Result(
                2, "", "offroad: this format is no text: name a file for it by -o FILE\n"));
  }

  @Test
  void theRunIsNeverReplaced() throws IOException {
    Path run = Files.copy(Cli.RUN_1, folder.resolve("run.json"));
    for (String format : List.of("pprof", "collapsed", "speedscope", "csv")) {
      assertThat(Cli.run("export", run, "--format", format, "-o", run).err())
          .isEqualTo("offroad: " + run + ": is the run itself, which a report never replaces\n");
    }
    assertThat(Files.readAllBytes(run)).isEqualTo(Files.readAllBytes(Cli.RUN_1));
  }

  @Test
  void wrongUse() {
    assertThat(Cli.run("export", Cli.RUN_1).err())
        .startsWith("offroad: Missing required option: '--format=FORMAT'\n");
    assertThat(Cli.run("export", Cli.RUN_1, "--format", "svg").err())
        .startsWith(
            "offroad: Invalid value for option '--format': expected one of speedscope, collapsed,"
                + " pprof, csv, found 'svg'\n");
  }

  private static List<Long> valuesOfSample(byte[] sample) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(sample);
    List<Long> values = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 2) {
        values.add(in.readInt64());
      } else {
        in.skipField(tag);
      }
    }
    return values;
  }

  private static long elapsed() throws Exception {
    return RunFileReader.read(Cli.RUN_1).threads().stream()
        .mapToLong(ThreadEntry::elapsedNanos)
        .sum();
  }

  /** The run with another name, as it stands in JSON, for the slowest section. */
  private Path renamed(String name) throws IOException {
    String run = Files.readString(Cli.RUN_1).replace("Parser.parse", name);
    return Files.writeString(folder.resolve("run.json"), run, StandardCharsets.UTF_8);
  }
}
