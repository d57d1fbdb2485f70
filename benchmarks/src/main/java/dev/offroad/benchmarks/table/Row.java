package dev.offroad.benchmarks.table;

import dev.offroad.benchmarks.peers.Baseline;
import dev.offroad.benchmarks.peers.Dropwizard;
import dev.offroad.benchmarks.peers.FlightRecorder;
import dev.offroad.benchmarks.peers.Jamon;
import dev.offroad.benchmarks.peers.JavaSimon;
import dev.offroad.benchmarks.peers.Kieker;
import dev.offroad.benchmarks.peers.Micrometer;
import dev.offroad.benchmarks.peers.OffroadSettings;
import dev.offroad.benchmarks.peers.OpenTelemetrySpan;
import dev.offroad.benchmarks.peers.PeerBenchmark;
import java.util.Arrays;
import java.util.Optional;

/** The rows of the table, from top to bottom. */
enum Row {
  UNMEASURED(Baseline.Unmeasured.class, "unmeasured"),
  HAND_WRITTEN(Baseline.HandWritten.class, "hand-written pair of `nanoTime()` (H)"),
  OFFROAD_EXACT_NANOTIME(
      OffroadSettings.ExactNanotime.class, "Offroad, `budget=exact`, `clock=nanotime`"),
  OFFROAD_EXACT_TSC(OffroadSettings.ExactTsc.class, "Offroad, `budget=exact`, `clock=tsc`", 22),
  OFFROAD_BUDGET_NANOTIME(
      OffroadSettings.BudgetNanotime.class, "Offroad, `budget=3%`, `clock=nanotime`"),
  OFFROAD_BUDGET_TSC(OffroadSettings.BudgetTsc.class, "Offroad, `budget=3%`, `clock=tsc`", 22),
  OFFROAD_BURSTS_NANOTIME(
      OffroadSettings.BurstsNanotime.class, "Offroad, `budget=3%`, in bursts, `clock=nanotime`"),
  OFFROAD_BURSTS_TSC(
      OffroadSettings.BurstsTsc.class, "Offroad, `budget=3%`, in bursts, `clock=tsc`", 22),
  OFFROAD_DISABLED(OffroadSettings.Disabled.class, "Offroad, `enabled=false`"),
  MICROMETER_RECORD(Micrometer.Recorded.class, "Micrometer, `Timer.record`"),
  MICROMETER_SAMPLE(Micrometer.Sampled.class, "Micrometer, `Timer.Sample`"),
  DROPWIZARD(Dropwizard.class, "Dropwizard Metrics, `Timer`"),
  JAVA_SIMON(JavaSimon.class, "Java Simon, `Stopwatch`"),
  JAMON(Jamon.class, "JAMon, `Monitor`"),
  OPENTELEMETRY(OpenTelemetrySpan.class, "OpenTelemetry, recorded span"),
  JFR_EVENT(FlightRecorder.CustomEvent.class, "JFR, an event a call"),
  JFR_METHOD_TIMING(FlightRecorder.MethodTiming.class, "JFR, method timing", 25),
  KIEKER(Kieker.class, "Kieker, its probe");

  private final String benchmark;
  private final String label;
  private final int sinceJdk;

  Row(Class<? extends PeerBenchmark> benchmark, String label) {
    this(benchmark, label, 17);
  }

  Row(Class<? extends PeerBenchmark> benchmark, String label, int sinceJdk) {
    this.benchmark = benchmark.getCanonicalName();
    this.label = label;
    this.sinceJdk = sinceJdk;
  }

  /** The row whose class is {@code benchmark}, by the name that JMH gives it. */
  static Optional<Row> ofBenchmark(String benchmark) {
    return Arrays.stream(values()).filter(row -> row.benchmark.equals(benchmark)).findFirst();
  }

  /** The name that JMH gives its class. */
  String benchmark() {
    return benchmark;
  }

  String label() {
    return label;
  }

  /** The first JDK that this row can be measured on. */
  int sinceJdk() {
    return sinceJdk;
  }
}
