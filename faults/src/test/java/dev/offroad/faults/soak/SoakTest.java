package dev.offroad.faults.soak;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.faults.jvm.Ended;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The soak starts, and its figures are figures; what they are is for minutes on a quiet machine.
 */
final class SoakTest {

  private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]+");
  private static final int SECTIONS = 1000;

  @Test
  void aShortSoakPrintsItsFigures() throws Exception {
    Ended ended = Soak.run(Duration.ofSeconds(15), SoakJob.ALL);
    System.out.print(ended.out());
    assertThat(ended.exitCode()).isEqualTo(0);
    assertThat(ended.warnings()).isEmpty();
    for (String figure :
        List.of(
            "duration, s",
            "busy processors",
            "heap after GC",
            "numbers in the largest run file",
            "largest run file",
            "checkpoints, % of the CPU",
            "all threads of Offroad, % of the CPU")) {
      String line =
          ended.out().lines().filter(l -> l.startsWith(figure + ": ")).findFirst().orElse("");
      assertWithMessage("figures of '%s' in:\n%s", figure, ended.out())
          .that(figures(line))
          .isNotEmpty();
      assertThat(line).doesNotContain("NaN");
      assertThat(line).doesNotContain("Infinity");
    }
    Snapshot run = ended.output().finished();
    assertThat(run.sections()).hasSize(SECTIONS);
    assertThat(run.open()).isEmpty();
  }

  @Test
  void aTrendSeesGrowthAndNotTheUpsAndDownsOfACourse() {
    List<Double> sawtooth = new ArrayList<>();
    List<Double> growing = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sawtooth.add(100.0 + 10 * (i % 5));
      growing.add(sawtooth.get(i) + i);
    }
    assertThat(Trend.of(sawtooth).isFlat()).isTrue();
    assertThat(Trend.of(growing).isFlat()).isFalse();
    assertThat(Trend.of(growing).growth()).isWithin(8).of(26);
    assertThat(Trend.of(growing).error()).isGreaterThan(0.0);
  }

  @Test
  void theRunFileIsTheLargestThatWasSeen(@TempDir Path folder) throws IOException {
    LargestRunFile largest = new LargestRunFile();
    largest.look(folder.resolve("not yet"));
    largest.look(folder);
    assertThat(largest.bytes()).isEqualTo(0);
    Path file = folder.resolve("run.json");
    Files.writeString(file, "{\"self\":[[1,23],[4,567]]}\n");
    largest.look(folder);
    Files.writeString(file, "{\"self\":[[1,23]]}\n");
    largest.look(folder);

    assertThat(largest.bytes()).isEqualTo(26);
    assertThat(largest.numbers()).isEqualTo(4);
  }

  private static List<String> figures(String line) {
    Matcher figure = FIGURE.matcher(line);
    List<String> figures = new ArrayList<>();
    while (figure.find()) {
      figures.add(figure.group());
    }
    return figures;
  }
}
