package dev.offroad.benchmarks.peers;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.benchmarks.NewerJdk;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JFR times what the benchmark tells it to: a filter that fits nothing would cost nothing. */
class MethodTimingTest {

  @Test
  void theFilterFitsTheMethods(@TempDir Path folder) throws Exception {
    NewerJdk.orSkip(25, "method timing of JFR");
    Path file = folder.resolve("method-timing.jfr");
    NamedWork work = new NamedWork();
    try (Recording recording = new Recording()) {
      recording.enable("jdk.MethodTiming").with("filter", FlightRecorder.TIMED);
      recording.start();
      work.nested(work.descend(42, PeerBenchmark.DEPTH));
      recording.stop();
      recording.dump(file);
    }
    Map<String, Long> calls = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      RecordedMethod method = event.getValue("method");
      calls.put(method.getName(), event.getLong("invocations"));
    }
    assertThat(calls).containsAtLeast("step", 1L, "nested", 1L, "descend", 10L);
  }
}
