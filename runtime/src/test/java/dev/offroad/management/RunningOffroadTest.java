package dev.offroad.management;

import static com.google.common.truth.Truth.assertThat;
import static dev.offroad.testing.SampleRun.MS;
import static dev.offroad.testing.SampleRun.node;

import dev.offroad.snapshot.Snapshot;
import dev.offroad.testing.ManualClock;
import dev.offroad.testing.SampleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often the bean has a snapshot taken, by a clock that the test moves, and what it says. */
final class RunningOffroadTest implements ManagedRun {

  private static final long SECOND = 1_000_000_000L;

  private final ManualClock clock = new ManualClock();
  private final RunningOffroad bean = new RunningOffroad(this, clock::nanoTime);
  private Snapshot snapshot =
      new SampleRun()
          .running()
          .sections("run", "parse", "never called")
          .thread("main", 1, 4_000 * MS, node(0, 1, 1_000 * MS, node(1, 7, 2_000 * MS)))
          .thread("pool-*", 3, 4_000 * MS, node(1, 9, 1_500 * MS))
          .open("main", 1_000 * MS, 0)
          .build();
  private int taken;
  private int resets;

  @Test
  void manyAttributesCostOneSnapshotASecond() {
    bean.getJob();
    bean.getThreads();
    clock.advance(SECOND - 1);
    bean.getClaim();
    assertThat(taken).isEqualTo(1);
    clock.advance(1);
    bean.getClaim();
    bean.getJob();
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void aReportIsOfNow() {
    bean.getJob();
    bean.report();
    bean.report();
    assertThat(taken).isEqualTo(3);
  }

  @Test
  void afterAResetNothingOldIsShown() {
    bean.getJob();
    bean.reset();
    assertThat(resets).isEqualTo(1);
    bean.getJob();
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void theFiguresAreThoseOfTheReport() throws IOException {
    assertThat(bean.getJob()).isEqualTo("Import");
    assertThat(bean.getState()).isEqualTo("running");
    assertThat(bean.getStartedAt()).isEqualTo("2026-11-22T08:23:42.250Z");
    assertThat(bean.getWallSeconds()).isEqualTo(10.0);
    assertThat(bean.getThreads()).isEqualTo(4);
    assertThat(bean.getSections()).isEqualTo(2);
    assertThat(bean.getOpenCalls()).isEqualTo(1);
    assertThat(bean.getSlowestSection()).isEqualTo("parse");
    assertThat(bean.getSlowestPercent()).isEqualTo(43.8);
    assertThat(bean.getMeasuredPercent()).isEqualTo(56.3);
    assertThat(bean.getUnmeasuredPercent()).isEqualTo(43.7);
    assertThat(bean.getProbePercent()).isEqualTo(0.0);
    assertThat(bean.getClaim()).startsWith("parse took 43.8 % of the time of all 4 threads: ");
    assertThat(bean.report()).contains(bean.getClaim());
    assertThat(bean.getRunFile()).isEmpty();
    assertThat(bean.writeNow()).isEmpty();
  }

  @Test
  void aJobThatMeasuredNothingYetHasNoSlowestSection() {
    snapshot = new SampleRun().running().build();
    assertThat(bean.getSlowestSection()).isEmpty();
    assertThat(bean.getSlowestPercent()).isEqualTo(0.0);
    assertThat(bean.getMeasuredPercent()).isEqualTo(0.0);
    assertThat(bean.getClaim()).isEqualTo("No measured method was called.");
  }

  @Override
  public Snapshot now() {
    taken++;
    return snapshot;
  }

  @Override
  public Optional<Path> writeNow() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> runFile() {
    return Optional.empty();
  }

  @Override
  public void reset() {
    resets++;
  }
}
