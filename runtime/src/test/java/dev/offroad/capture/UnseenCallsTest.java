package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.ProbeCosts;
import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.testing.Balance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that were made while the probes of their section were off: their time was the caller's. */
final class UnseenCallsTest {

  private static final ProbeCosts COST = new ProbeCosts(0, 0, 3);

  @Test
  void theirTimeComesOutOfTheCallersOwn() {
    ThreadEntry entry =
        entry(10_000, node(RecorderImage.ROOT, 0, 1, 9_000, 0, 0), node(0, 1, 10, 80, 90, 720));
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.get("/0/1").calls()).isEqualTo(100);
    assertThat(nodes.get("/0/1").timedCalls()).isEqualTo(10);
    assertThat(nodes.get("/0/1").selfNanos()).isEqualTo(800);
    assertThat(nodes.get("/0").selfNanos()).isEqualTo(9_000 - 720);
    assertThat(nodes.get("/0/1").errors()).isEqualTo(9);
    Balance.check(entry);
  }

  @Test
  void atTheRootItComesOutOfWhatWasNotMeasured() {
    ThreadEntry entry = entry(10_000, node(RecorderImage.ROOT, 1, 10, 80, 90, 720));
    assertThat(entry.unmeasuredNanos()).isEqualTo(10_000 - 800);
    Balance.check(entry);
  }

  @Test
  void noCallerHasLessThanNothing() {
    ThreadEntry entry =
        entry(1_000, node(RecorderImage.ROOT, 0, 1, 500, 0, 0), node(0, 1, 10, 80, 90, 5_000));
    Map<String, CallTreeNode> nodes = Balance.byPath(entry);
    assertThat(nodes.get("/0").selfNanos()).isEqualTo(0);
    assertThat(nodes.get("/0/1").selfNanos()).isEqualTo(580);
    Balance.check(entry);
  }

  @Test
  void aCallThatWasNotSeenCostNoProbe() {
    ThreadEntry entry =
        entry(10_000, node(RecorderImage.ROOT, 0, 1, 9_000, 0, 0), node(0, 1, 10, 80, 90, 720));
    assertThat(entry.probeNanos()).isEqualTo(0);
  }

  private static ThreadEntry entry(long elapsed, RecorderImage.Node... nodes) {
    KindTotals kind = new KindTotals();
    RecorderImage.Times times = new RecorderImage.Times(1, 0, 0, elapsed, elapsed);
    kind.add(new RecorderImage(List.of(nodes), List.of(), times), elapsed, elapsed);
    return new EntryBuilder(COST).entry("t", kind);
  }

  private static RecorderImage.Node node(
      int parent, int section, long calls, long self, long unseenCalls, long unseenSelf) {
    long[] histogram = {0, calls};
    long unseenErrors = unseenCalls / 10;
    return new RecorderImage.Node(
        parent,
        section,
        calls,
        calls,
        0,
        0,
        self,
        self,
        1,
        1,
        histogram,
        0,
        unseenCalls,
        unseenErrors,
        unseenSelf,
        false);
  }
}
