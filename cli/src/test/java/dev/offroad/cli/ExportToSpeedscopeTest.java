package dev.offroad.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Exports as speedscope reads them back, which knows three of the four formats. */
final class ExportToSpeedscopeTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static SpeedscopeApp speedscope;
  @TempDir private Path folder;

  @BeforeAll
  static void serve() throws IOException {
    speedscope = new SpeedscopeApp(CHROMIUM);
  }

  @AfterAll
  static void stopServing() {
    if (speedscope != null) {
      speedscope.close();
    }
  }

  @Test
  void itsOwnFormatHasAProfileForEachThread() throws IOException {
    List<SpeedscopeApp.Imported> profiles =
        speedscope.read("run.speedscope.json", export(Cli.RUN_1, "speedscope"));

    Map<List<String>, Long> self = new HashMap<>();
    for (SpeedscopeApp.Imported profile : profiles) {
      assertThat(profile.unit()).isEqualTo("nanoseconds");
      profile.self().forEach((stack, nanos) -> self.put(withThread(profile.name(), stack), nanos));
    }
    assertThat(self).isEqualTo(RunTimes.of(Cli.RUN_1).byThreadAndStack());
    assertThat(profiles.stream().mapToLong(SpeedscopeApp.Imported::total).sum())
        .isEqualTo(RunTimes.of(Cli.RUN_1).elapsed());
  }

  @Test
  void collapsedStacksAreOneProfile() throws IOException {
    List<SpeedscopeApp.Imported> profiles =
        speedscope.read("run.collapsedstack.txt", export(Cli.RUN_1, "collapsed"));

    assertThat(profiles).hasSize(1);
    assertThat(profiles.get(0).self()).isEqualTo(RunTimes.of(Cli.RUN_1).byThreadAndStack());
    assertThat(profiles.get(0).total()).isEqualTo(RunTimes.of(Cli.RUN_1).elapsed());
  }

  @Test
  void pprofIsOneProfileOfSelfTimes() throws IOException {
    List<SpeedscopeApp.Imported> profiles =
        speedscope.read("run.pb.gz", export(Cli.RUN_1, "pprof"));

    assertThat(profiles).hasSize(1);
    assertThat(profiles.get(0).unit()).isEqualTo("nanoseconds");
    assertThat(profiles.get(0).self()).isEqualTo(RunTimes.of(Cli.RUN_1).byStack());
    assertThat(profiles.get(0).total()).isEqualTo(RunTimes.of(Cli.RUN_1).elapsed());
  }

  @Test
  void namesAreNoHarm() throws IOException {
    String name = "a;b\\n c;1\\u2028\\t</script>\\\"2\\ud83d";
    String run = Files.readString(Cli.RUN_1).replace("Parser.parse", name);
    Path hostile = Files.writeString(folder.resolve("run.json"), run);
    long elapsed = RunTimes.of(Cli.RUN_1).elapsed();

    for (Map.Entry<String, String> file :
        Map.of(
                "speedscope", "hostile.speedscope.json",
                "collapsed", "hostile.collapsedstack.txt",
                "pprof", "hostile.pb.gz")
            .entrySet()) {
      assertThat(
              speedscope.read(file.getValue(), export(hostile, file.getKey())).stream()
                  .mapToLong(SpeedscopeApp.Imported::total)
                  .sum())
          .isEqualTo(elapsed);
    }
  }

  private static List<String> withThread(String thread, List<String> stack) {
    List<String> longer = new ArrayList<>(List.of(thread));
    longer.addAll(stack);
    return List.copyOf(longer);
  }

  private byte[] export(Path run, String format) throws IOException {
    Path file = folder.resolve("export-" + format);
    Cli.Result result = Cli.run("export", run, "--format", format, "-o", file);
    assertThat(result.err()).isEqualTo("offroad: export: " + file + "\n");
    return Files.readAllBytes(file);
  }
}
