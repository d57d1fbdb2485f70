package dev.offroad.benchmarks.peers;

import static com.google.common.truth.Truth.assertThat;

import com.jamonapi.MonitorFactory;
import io.opentelemetry.api.trace.Span;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import kieker.monitoring.core.controller.MonitoringController;
import kieker.monitoring.core.registry.ControlFlowRegistry;
import org.javasimon.SimonManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peers do measure: one that is switched off by mistake would look cheap. */
class PeersMeasureTest {

  @Test
  void micrometerCounts() {
    Micrometer.Recorded recorded = new Micrometer.Recorded();
    long before = Micrometer.REGISTRY.get("work.step").timer().count();
    recorded.call();
    new Micrometer.Sampled().call();
    assertThat(Micrometer.REGISTRY.get("work.step").timer().count()).isEqualTo(before + 2);
  }

  @Test
  void dropwizardCounts() {
    Dropwizard dropwizard = new Dropwizard();
    long before = Dropwizard.REGISTRY.timer("work.step").getCount();
    dropwizard.call();
    assertThat(Dropwizard.REGISTRY.timer("work.step").getCount()).isEqualTo(before + 1);
  }

  @Test
  void javaSimonCounts() {
    long before = SimonManager.getStopwatch("work.nested").getCounter();
    new JavaSimon().nested();
    assertThat(SimonManager.getStopwatch("work.nested").getCounter()).isEqualTo(before + 1);
  }

  @Test
  void jamonCounts() {
    double before = MonitorFactory.getMonitor("work.descend", "ms.").getHits();
    new Jamon().recursion();
    assertThat(MonitorFactory.getMonitor("work.descend", "ms.").getHits())
        .isEqualTo(before + PeerBenchmark.DEPTH);
  }

  @Test
  void openTelemetryRecords() {
    new OpenTelemetrySpan().call();
    Span span = OpenTelemetrySpan.TRACER.spanBuilder("work.step").startSpan();
    assertThat(span.isRecording()).isTrue();
    span.end();
  }

  @Test
  void kiekerIsNotTerminated() {
    Kieker kieker = new Kieker();
    for (int i = 0; i < 20_000; i++) {
      kieker.recursion();
    }
    assertThat(MonitoringController.getInstance().isMonitoringEnabled()).isTrue();
    assertThat(MonitoringController.getInstance().toString()).contains("dump.DumpWriter");
    assertThat(ControlFlowRegistry.INSTANCE.recallThreadLocalTraceId()).isEqualTo(-1);
  }

  @Test
  void flightRecorderHasAnEventForEachCall(@TempDir Path folder) throws Exception {
    FlightRecorder.CustomEvent events = new FlightRecorder.CustomEvent();
    List<Recording> running =
        jdk.jfr.FlightRecorder.getFlightRecorder().getRecordings().stream()
            .filter(recording -> recording.getName().equals(FlightRecorder.RECORDING))
            .toList();
    assertThat(running).hasSize(1);
    Path before = folder.resolve("before.jfr");
    Path after = folder.resolve("after.jfr");
    running.get(0).dump(before);
    events.nested();
    running.get(0).dump(after);
    assertThat(count(after, "work.Step")).isEqualTo(count(before, "work.Step") + 1);
    assertThat(count(after, "work.Nested")).isEqualTo(count(before, "work.Nested") + 1);
  }

  private static long count(Path file, String event) throws Exception {
    return RecordingFile.readAllEvents(file).stream()
        .map(RecordedEvent::getEventType)
        .filter(type -> type.getName().equals(event))
        .count();
  }
}
