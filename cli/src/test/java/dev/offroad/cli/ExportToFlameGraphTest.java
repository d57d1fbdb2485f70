package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import one.convert.Arguments;
import one.convert.FlameGraph;
import org.junit.jupiter.api.Test;

/** Collapsed stacks as the flame graphs of async-profiler read them back. */
final class ExportToFlameGraphTest {

  /** What it puts behind a frame for its kind. */
  private static final Pattern KIND = Pattern.compile("_\\[.]$");

  /** All frames together: its name, and its total. */
  private static final Pattern FIRST_FRAME =
      Pattern.compile("^[fnu]\\([0-9]+,([0-9]+)\\)$", Pattern.MULTILINE);

  private static final Pattern SEMICOLON = Pattern.compile(";");

  @Test
  void stacksAndTheirTimesAreThoseOfTheRun() throws IOException {
    assertThat(stacks(read("collapsed"))).isEqualTo(RunTimes.of(Cli.RUN_1).byThreadAndStack());
  }

  @Test
  void thePageHasTheTimeOfAllThreads() throws IOException {
    Matcher root = FIRST_FRAME.matcher(read("html"));
    assertThat(root.find()).isTrue();
    assertThat(Long.parseLong(root.group(1))).isEqualTo(RunTimes.of(Cli.RUN_1).elapsed());
  }

  /** What it has understood, as it writes it itself. */
  private static String read(String format) throws IOException {
    FlameGraph graph = new FlameGraph(new Arguments("--output", format));
    String exported = Cli.run("export", Cli.RUN_1, "--format", "collapsed").out();
    graph.parseCollapsed(new StringReader(exported));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.dump(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<List<String>, Long> stacks(String collapsed) {
    Map<List<String>, Long> stacks = new HashMap<>();
    for (String line : collapsed.lines().toList()) {
      int blank = line.lastIndexOf(' ');
      List<String> frames = new ArrayList<>();
      SEMICOLON
          .splitAsStream(line.substring(0, blank))
          .forEach(frame -> frames.add(KIND.matcher(frame).replaceFirst("")));
      stacks.merge(frames, Long.parseLong(line.substring(blank + 1)), Long::sum);
    }
    return stacks;
  }
}
