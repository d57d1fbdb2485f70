package dev.offroad.report;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.SampleRun;
import org.junit.jupiter.api.Test;

/** Each bound that was reached is a line of the report, and no other is. */
final class BoundsTest {

  private static String report(SampleRun run) {
    return TextReport.of(run.build(), Style.PLAIN);
  }

  private static SampleRun run() {
    return new SampleRun().sections("A");
  }

  @Test
  void noneReached() {
    assertThat(Bounds.lines(run().thread("main", 1, 900 * MS, node(0, 3, MS)).build())).isEmpty();
  }

  @Test
  void sections() {
    SampleRun run = run().section(SectionInfo.OTHERS, "", SectionKind.BLOCK);
    assertThat(report(run)).contains("those that came last are together in (other sections)");
  }

  /** A method that somebody gave that name. */
  @Test
  void aSectionOfThatNameIsNoBound() {
    SampleRun run = run().section(SectionInfo.OTHERS, "com.acme.Parser", SectionKind.METHOD);
    assertThat(Bounds.lines(run.build())).isEmpty();
  }

  @Test
  void callPaths() {
    assertThat(report(run().section(SectionInfo.FLAT))).contains("are under (more call paths)");
  }

  @Test
  void kindsOfThread() {
    SampleRun run = run().thread(ThreadEntry.OTHERS, 7, 900 * MS, node(0, 3, MS));
    assertThat(report(run)).contains("those that came last are together in (other threads)");
  }
}
