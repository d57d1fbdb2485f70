package dev.offroad.capture;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.ThreadKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What threads that have ended are, together with those that live. */
final class ThreadFolderTest {

  private static final String NO_MAIN = null;

  private final ThreadFolder ended = new ThreadFolder();
  private final ThreadFolder live = new ThreadFolder();

  @Test
  void whatHasEndedIsAddedAndStaysAsItIsForTheNextReading() {
    ended.kind("a").threads = 2;
    ended.kind("b").threads = 3;
    for (int reading = 0; reading < 2; reading++) {
      live.kind("c").threads = 20;
      live.kind("a").threads = 10;
      Map<String, KindTotals> all = ended.with(live, NO_MAIN, 0);
      assertThat(all.keySet()).containsExactly("a", "b", "c").inOrder();
      assertThat(all.get("a").threads).isEqualTo(12);
      assertThat(all.get("b").threads).isEqualTo(3);
      assertThat(all.get("c").threads).isEqualTo(20);
      all.get("b").threads += 100; // as whoever takes the probes' cost out changes them
    }
  }

  @Test
  void kindsThatHaveEndedKeepTheirNamesWhateverComesLater() {
    for (int i = 0; i < ThreadKind.MOST; i++) {
      ended.kind("ended " + i).threads = 1;
      live.kind("live " + i).threads = 1;
    }
    Map<String, KindTotals> all = ended.with(live, NO_MAIN, 0);
    assertThat(all).hasSize(ThreadKind.MOST + 1);
    assertThat(all.get("ended " + (ThreadKind.MOST - 1)).threads).isEqualTo(1);
    assertThat(all.get(ThreadKind.OTHERS).threads).isEqualTo(ThreadKind.MOST);
  }

  @Test
  void theMainThreadHasAPlaceWhereThereIsRoomForNoOther() {
    for (int i = 0; i < ThreadKind.MOST; i++) {
      ended.kind("ended " + i).threads = 1;
    }
    live.mainKind("main").threads = 1;
    live.kind("late").threads = 5;
    Map<String, KindTotals> all = ended.with(live, "main", 0);
    assertThat(all.get("main").threads).isEqualTo(1);
    assertThat(all.get(ThreadKind.OTHERS).threads).isEqualTo(5);
  }

  @Test
  void theMainThreadGoesOnToTheReadingWhenItHasEnded() {
    RecorderImage.Times times = new RecorderImage.Times(1, 0, 10, 30, 40);
    ended.ended("main", true, new RecorderImage(List.of(), List.of(), times));
    assertThat(ended.with(live, NO_MAIN, 500).get("main").elapsed).isEqualTo(500);
    assertThat(ended.with(live, NO_MAIN, 700).get("main").elapsed).isEqualTo(700);
  }
}
