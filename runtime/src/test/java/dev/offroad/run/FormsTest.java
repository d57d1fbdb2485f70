package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import dev.offroad.settings.ReportFormat;
import dev.offroad.snapshot.Bucket;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.SampleRun;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The forms of a report are of the same figures. */
final class FormsTest {

  /** A section that is called from two kinds of thread. */
  private static Snapshot run(List<Bucket> one, List<Bucket> other) {
    return new SampleRun()
        .sections("parse")
        .thread("main", 1, 10_000, node(one))
        .thread("worker", 1, 10_000, node(other))
        .build();
  }

  private static CallTreeNode node(List<Bucket> histogram) {
    long calls = histogram.stream().mapToLong(Bucket::calls).sum();
    return new CallTreeNode(0, calls, calls, 0, 9_000, 9_000, 0, 1, 7_000, histogram, 0, List.of());
  }

  private static String json(Snapshot run) throws IOException {
    StringBuilder json = new StringBuilder();
    new Forms(run, Set.of(ReportFormat.JSON)).of(ReportFormat.JSON).writeTo(json);
    return json.toString();
  }

  @Test
  void rareDurationsShareABucketWhichKeepsTheRunFileFromGrowing() throws IOException {
    List<Bucket> rare =
        List.of(new Bucket(1_151, 2_000), new Bucket(6_143, 1), new Bucket(7_167, 1));
    Snapshot run = run(rare, rare);

    assertThat(json(run)).contains("\"histogram\":[[1151,2000],[8191,2]]");
    assertThat(run.threads().get(0).tree().get(0).histogram()).isEqualTo(rare);
  }

  /** The 99th percentile is among rare durations of one of the threads. */
  @Test
  void theTextHasTheFiguresOfTheRunFile() {
    Snapshot run =
        run(
            List.of(new Bucket(1_151, 2_000), new Bucket(4_607, 2)),
            List.of(new Bucket(6_911, 19)));
    String ofRunFile = row(TextReport.of(run.withRareDurationsTogether(), Style.PLAIN));

    assertThat(row(TextReport.of(run, Style.PLAIN))).isNotEqualTo(ofRunFile);
    assertThat(row(new Forms(run, Set.of(ReportFormat.TEXT)).text(Style.PLAIN)))
        .isEqualTo(ofRunFile);
  }

  /** That of the section in the table; other tests may have warned of something below it. */
  private static String row(String text) {
    return text.lines().filter(line -> line.startsWith("parse  ")).findFirst().orElseThrow();
  }
}
