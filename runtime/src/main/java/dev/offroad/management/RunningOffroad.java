package dev.offroad.management;

import dev.offroad.report.Style;
import dev.offroad.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The MXBean of a run. A tool asks for many attributes one after the other, again and again: they
 * come from one snapshot, which serves for a second. Safe for use by any number of threads.
 */
final class RunningOffroad implements OffroadMXBean {

  private static final long SERVES_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ManagedRun run;
  private final LongSupplier nanoTime;
  private Headline headline;
  private long takenAt;

  RunningOffroad(ManagedRun run, LongSupplier nanoTime) {
    this.run = run;
    this.nanoTime = nanoTime;
  }

  private synchronized Headline now() {
    long now = nanoTime.getAsLong();
    if (headline == null || now - takenAt >= SERVES_NANOS) {
      headline = new Headline(run.now());
      takenAt = now;
    }
    return headline;
  }

  @Override
  public String getJob() {
    return now().snapshot.job();
  }

  @Override
  public String getState() {
    return now().snapshot.state().id();
  }

  @Override
  public String getStartedAt() {
    return now().snapshot.startedAt().toString();
  }

  @Override
  public double getWallSeconds() {
    return now().snapshot.wallNanos() / (double) TimeUnit.SECONDS.toNanos(1);
  }

  @Override
  public int getThreads() {
    return now().threads;
  }

  @Override
  public int getSections() {
    return now().sections;
  }

  @Override
  public int getOpenCalls() {
    return now().snapshot.open().size();
  }

  @Override
  public String getClaim() {
    return now().claim;
  }

  @Override
  public String getSlowestSection() {
    return now().slowestSection;
  }

  @Override
  public double getSlowestPercent() {
    return now().slowestPercent;
  }

  @Override
  public double getMeasuredPercent() {
    return now().measuredPercent;
  }

  @Override
  public double getUnmeasuredPercent() {
    return now().unmeasuredPercent;
  }

  @Override
  public double getProbePercent() {
    return now().probePercent;
  }

  @Override
  public String getClock() {
    return now().snapshot.clock();
  }

  @Override
  public String getBudget() {
    return now().snapshot.budget();
  }

  @Override
  public String getRunFile() {
    return text(run.runFile());
  }

  @Override
  public String report() {
    return TextReport.of(run.now().withRareDurationsTogether(), Style.PLAIN);
  }

  @Override
  public String writeNow() throws IOException {
    return text(run.writeNow());
  }

  @Override
  public synchronized void reset() {
    run.reset();
    headline = null;
  }

  private static String text(Optional<Path> file) {
    return file.map(Path::toString).orElse("");
  }
}
