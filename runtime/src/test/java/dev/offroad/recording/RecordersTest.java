package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.testing.ManualClock;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The recorders of many threads: each is read, none is kept for ever. */
final class RecordersTest {

  private static final int THREADS = 5_000;
  private static final int MOST_KEPT = 64;

  /** JDK 25 keeps the last one for a while, which nothing of Offroad's leads to. */
  private static final int MOST_OF_JVM = 1;

  private final ManualClock clock = new ManualClock();
  private final Seen swept = new Seen();
  private final Recorders recorders = new Recorders(clock, Budget.EXACT, swept);

  @Test
  void endedThreadsAreHandedOverWithoutAnyReading() throws InterruptedException {
    for (int i = 0; i < THREADS; i++) {
      runToItsEnd(i + " of a kind of its own");
    }
    assertThat(swept.ended.size()).isAtLeast(THREADS - MOST_KEPT);

    Seen read = new Seen();
    recorders.read(read);
    assertThat(swept.ended.size() + read.ended.size()).isEqualTo(THREADS);
    assertThat(read.live).isEmpty();
    assertThat(read.calls + swept.calls).isEqualTo(THREADS);
    assertThat(read.rounds).isEqualTo(1);
  }

  @Test
  void nothingIsLeftOfThreadsThatHaveEnded() throws InterruptedException {
    Totals totals = new Totals();
    Recorders these = new Recorders(clock, Budget.EXACT, totals);
    List<WeakReference<Recorder>> made = runMany(these);
    assertThat(these.count()).isAtMost(MOST_KEPT);
    these.read(totals);
    assertThat(these.count()).isEqualTo(0);
    assertThat(these.slotsTaken()).isEqualTo(0);
    assertThat(totals.calls("/0")).isEqualTo(2 * THREADS);
    assertThat(totals.threads).isEqualTo(2 * THREADS);
    for (int i = 0; i < 100 && left(made) > MOST_OF_JVM; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(left(made)).isAtMost(MOST_OF_JVM);
  }

  private static long left(List<WeakReference<Recorder>> made) {
    return made.stream().map(WeakReference::get).filter(Objects::nonNull).distinct().count();
  }

  /** Returns all recorders; apart, as a frame of the interpreter keeps what is in its locals. */
  private static List<WeakReference<Recorder>> runMany(Recorders these)
      throws InterruptedException {
    List<WeakReference<Recorder>> all = new ArrayList<>();
    for (int i = 0; i < 2 * THREADS; i++) {
      AtomicReference<Recorder> made = new AtomicReference<>();
      Thread thread =
          new Thread(
              () -> {
                these.current().enter(0).exit(false);
                made.set(these.current());
              });
      thread.start();
      thread.join();
      all.add(new WeakReference<>(made.get()));
    }
    return all;
  }

  @Test
  void anEndedThreadIsReadOnceAndALiveOneEachTime() throws InterruptedException {
    runToItsEnd("gone");
    CountDownLatch measured = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Thread there =
        new Thread(
            () -> {
              call();
              measured.countDown();
              awaitQuietly(mayEnd);
            },
            "there");
    there.start();
    measured.await();

    Seen first = new Seen();
    recorders.read(first);
    there.setName("renamed");
    Seen second = new Seen();
    recorders.read(second);
    mayEnd.countDown();
    there.join();
    Seen third = new Seen();
    recorders.read(third);
    Seen fourth = new Seen();
    recorders.read(fourth);

    assertThat(first.ended).containsExactly("gone");
    assertThat(first.live).containsExactly("there");
    assertThat(second.ended).isEmpty();
    assertThat(second.live).containsExactly("there");
    assertThat(third.ended).containsExactly("there");
    assertThat(fourth.ended).isEmpty();
    assertThat(fourth.live).isEmpty();
  }

  @Test
  void theMainThreadIsKnownAsSuch() throws InterruptedException {
    call();
    runToItsEnd("main");
    Seen seen = new Seen();
    recorders.read(seen);
    assertThat(seen.main).containsExactly(Thread.currentThread().getName());
    assertThat(seen.ended).containsExactly("main");
  }

  @Test
  void aThreadKeepsItsRecorderAndAsksForNoneInVain() {
    assertThat(recorders.currentOrNull()).isNull();
    Recorder own = recorders.current();
    assertThat(recorders.current()).isSameInstanceAs(own);
    assertThat(recorders.currentOrNull()).isSameInstanceAs(own);
  }

  private void runToItsEnd(String name) throws InterruptedException {
    Thread thread = new Thread(this::call, name);
    thread.start();
    thread.join();
  }

  private void call() {
    recorders.current().enter(0).exit(false);
  }

  /** A thread that has ended is read for the last time, whatever the reading is for. */
  @Test
  void histogramsAreLeftOutOfLiveThreadsOnly() throws InterruptedException {
    recorders.current().enter(0).exit(false);
    runToItsEnd("gone");
    Seen course =
        new Seen() {
          @Override
          public boolean withHistograms() {
            return false;
          }
        };

    recorders.read(course);

    assertThat(course.live).hasSize(1);
    assertThat(course.ended).containsExactly("gone");
    assertThat(course.calls).isEqualTo(2);
    assertThat(course.inHistograms).isEqualTo(1);
    Seen whole = new Seen();
    recorders.read(whole);
    assertThat(whole.inHistograms).isEqualTo(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static class Seen implements ThreadImages {
    final List<String> ended = new ArrayList<>();
    final List<String> live = new ArrayList<>();
    final List<String> main = new ArrayList<>();
    long calls;
    long inHistograms;
    int rounds;

    @Override
    public void ended(String thread, boolean isMain, RecorderImage image) {
      ended.add(thread);
      count(thread, isMain, image);
    }

    @Override
    public void live(String thread, boolean isMain, RecorderImage image) {
      live.add(thread);
      count(thread, isMain, image);
    }

    private void count(String thread, boolean isMain, RecorderImage image) {
      for (RecorderImage.Node node : image.nodes()) {
        calls += node.calls();
        inHistograms += Arrays.stream(node.histogram()).sum();
      }
      if (isMain) {
        main.add(thread);
      }
    }

    @Override
    public void done() {
      rounds++;
    }
  }
}
