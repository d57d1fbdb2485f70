package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.OpenCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open calls of many threads, and of deep recursions. */
final class OpenCallsTest {

  private final OpenCalls calls = new OpenCalls();

  @Test
  void ofTooManyThreadsThoseThatWereOpenLongestAreListed() {
    for (int i = 0; i <= OpenCalls.MOST; i++) {
      calls.add("thread " + i, image(1, i));
    }
    assertThat(calls.list()).hasSize(OpenCalls.MOST);
    assertThat(calls.list().stream().map(OpenCall::thread)).doesNotContain("thread 0");
    assertThat(calls.warnings()).hasSize(1);
    assertThat(calls.warnings().get(0)).startsWith("1001 threads had open calls; the 1000 ");
  }

  @Test
  void ofADeepRecursionBothEndsAreListed() {
    calls.add("main", image(100_000, 7));
    List<Integer> path = calls.list().get(0).path();
    assertThat(path).hasSize(OpenCalls.LONGEST_PATH);
    assertThat(path.get(0)).isEqualTo(0);
    assertThat(path.get(OpenCalls.LONGEST_PATH - 1)).isEqualTo(1);
    assertThat(calls.list().get(0).sinceNanos()).isEqualTo(7);
    assertThat(calls.warnings()).isEmpty();
  }

  /** A call of section 0, and under it as many as there are of section 1. */
  private static RecorderImage image(int depth, long since) {
    List<RecorderImage.Node> nodes = List.of(node(RecorderImage.ROOT, 0), node(0, 1));
    List<RecorderImage.Open> open = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      open.add(new RecorderImage.Open(Math.min(i, 1), true, 1_000 - since, 0, 0, i < 2));
    }
    return new RecorderImage(nodes, open, new RecorderImage.Times(1, 0, 0, 0, 1_000));
  }

  private static RecorderImage.Node node(int parent, int section) {
    return new RecorderImage.Node(
        parent, section, 0, 0, 0, 0, 0, 0, 0, 0, new long[0], 0, 0, 0, 0, false);
  }
}
