package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.ManualClock;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** What carrying asks of the gears. */
final class CarryingTest {

  /** Off, it would be missing in the path of the work, or have the time of the work as its own. */
  @Test
  void theProbesOfSectionsThatHandWorkOverOrRunItStayOn() {
    Recorder from = recorder();
    Recorder to = recorder();
    Frame hands = from.enter(0);
    assertThat(hands.node.burst.hasCallees()).isFalse();
    CallPath path = CallPath.to(from.top);
    assertThat(hands.node.burst.hasCallees()).isTrue();

    Frame runs = to.enter(1);
    assertThat(runs.node.burst.hasCallees()).isFalse();
    Frame place = Carrying.hang(to, path);
    assertThat(runs.node.burst.hasCallees()).isTrue();
    place.leave();
    runs.exit(false);
    assertThat(to.top).isSameInstanceAs(to.root);
  }

  private static Recorder recorder() {
    Budget budget = Budget.of(0.03, ProbeCosts.NONE);
    return new Recorder(new ManualClock(), budget, new WeakReference<>(Thread.currentThread()));
  }
}
