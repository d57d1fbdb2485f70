package dev.offroad.recording;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.clock.NanoClock;
import dev.offroad.testing.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Images taken beside writers that do not stop: each is whole, as of one moment. */
final class RecorderReaderTest {

  private static final int IMAGES = 2_000;
  private static final int WRITERS = 2;

  private final ClockThatKnowsItsReader clock = new ClockThatKnowsItsReader();

  @Test
  void imagesOfBusyWritersAreWhole() throws Exception {
    readBeside(RecorderReaderTest::nestedCalls);
  }

  @Test
  void imagesOfWritersOfVeryShortCallsAreWhole() throws Exception {
    readBeside(recorder -> recorder.enter(0).exit(false));
  }

  @Test
  void imagesOfWritersThatMakeNewNodesAreWhole() throws Exception {
    // Sections that nobody else has: the tree and its tables grow beside the reader.
    int[] next = new int[1];
    readBeside(
        recorder -> {
          Frame outer = recorder.enter(0);
          recorder.enter(1 + next[0]++ % 500).exit(false);
          outer.exit(false);
        });
  }

  @Test
  void aBlockedWriterIsReadFromOutsideWithItsOpenCalls() throws Exception {
    AtomicReference<Recorder> made = new AtomicReference<>();
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread writer =
        start(
            () -> {
              Recorder recorder = new Recorder(clock);
              made.set(recorder);
              nestedCalls(recorder);
              Frame outer = recorder.enter(0);
              Frame inner = recorder.enter(2);
              blocked.countDown();
              goOn.await();
              inner.exit(false);
              outer.exit(false);
            });
    blocked.await();
    RecorderImage last = RecorderReader.read(made.get());
    for (int i = 0; i < IMAGES; i++) {
      RecorderImage image = RecorderReader.read(made.get());
      assertThat(image.times().takenAt()).isEqualTo(clock.lastOfReader);
      assertThat(image.open().stream().map(call -> Images.path(image, call.node())).toList())
          .containsExactly("/0", "/0/2")
          .inOrder();
      assertWhole(image, last);
      last = image;
    }
    goOn.countDown();
    writer.join();
    RecorderImage image = RecorderReader.read(made.get());
    assertThat(image.open()).isEmpty();
    assertWhole(image, last);
  }

  /** What the writer does for a reader that asked, without a second thread. */
  @Test
  void aWriterAnswersAtItsNextEntry() {
    Recorder recorder = new Recorder(clock);
    Frame outer = recorder.enter(0);
    ImageRequest request = new ImageRequest(Histograms.COPIED);
    recorder.ask(request);
    assertThat(request.await(0)).isNull();

    Frame inner = recorder.enter(2);
    RecorderImage image = request.await(0);
    assertThat(image).isNotNull();
    assertThat(Images.open(image)).hasSize(1);
    assertWhole(image, image);

    inner.exit(false);
    outer.exit(false);
    assertThat(request.await(0)).isSameInstanceAs(image);
  }

  @Test
  void aWriterLeavesOutWhatTheReaderDoesNotWant() {
    Recorder recorder = new Recorder(clock);
    recorder.enter(0).exit(false);
    ImageRequest request = new ImageRequest(Histograms.LEFT_OUT);
    recorder.ask(request);
    recorder.enter(0).exit(false);

    RecorderImage.Node node = request.await(0).nodes().get(0);

    assertThat(node.calls()).isEqualTo(1);
    assertThat(node.histogram()).isEmpty();
  }

  @Test
  void aRequestThatWasTakenBackIsNotAnswered() {
    Recorder recorder = new Recorder(clock);
    ImageRequest request = new ImageRequest(Histograms.COPIED);
    recorder.ask(request);
    recorder.withdraw(request);
    recorder.enter(0).exit(false);
    assertThat(request.await(0)).isNull();
  }

  /** Processors read a counter ahead of what stands before it in the program. */
  @Test
  void aReaderWhoseClockIsBehindTheWritersSeesNoNegativeTime() {
    ManualClock behind = new ManualClock();
    Recorder recorder = new Recorder(behind);
    behind.advance(100);
    recorder.enter(0).exit(false);
    behind.advance(-4);
    RecorderImage ended = RecorderReader.read(recorder);
    assertThat(ended.times().takenAt()).isEqualTo(ended.times().lastEnd());

    behind.advance(100);
    recorder.enter(0);
    recorder.enter(1);
    behind.advance(-4);
    RecorderImage open = RecorderReader.read(recorder);
    assertThat(open.open()).hasSize(2);
    assertThat(open.times().takenAt()).isEqualTo(open.open().get(1).start());
  }

  private void readBeside(Consumer<Recorder> work) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(WRITERS);
    List<Recorder> recorders = new ArrayList<>();
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Recorder recorder = new Recorder(clock);
      recorders.add(recorder);
      writers.add(
          start(
              () -> {
                work.accept(recorder);
                started.countDown();
                while (!done.get()) {
                  work.accept(recorder);
                }
              }));
    }
    started.await();
    int fromOutside = 0;
    try {
      RecorderImage[] last = new RecorderImage[WRITERS];
      for (int i = 0; i < IMAGES; i++) {
        int writer = i % WRITERS;
        RecorderImage image = RecorderReader.read(recorders.get(writer));
        fromOutside += image.times().takenAt() == clock.lastOfReader ? 1 : 0;
        assertWhole(image, last[writer] == null ? image : last[writer]);
        last[writer] = image;
      }
    } finally {
      done.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }
    assertThat(fromOutside).isAtMost(IMAGES);
    for (Recorder recorder : recorders) {
      assertThat(RecorderReader.read(recorder).open()).isEmpty();
    }
  }

  /** A program without recursion; every exit is made. */
  private static void nestedCalls(Recorder recorder) {
    Frame outer = recorder.enter(0);
    recorder.enter(1).exit(false);
    Frame middle = recorder.enter(2);
    recorder.enter(1).exit(true);
    recorder.enter(3).exit(false);
    middle.exit(false);
    outer.exit(false);
    recorder.enter(3).exit(false);
  }

  /** No node may have more or less than what is below it, and nothing may have shrunk. */
  private static void assertWhole(RecorderImage image, RecorderImage before) {
    Images.check(image);
    int size = image.nodes().size();
    long[] total = new long[size];
    long[] selfBelow = new long[size];
    for (int i = 0; i < size; i++) {
      total[i] = image.nodes().get(i).total();
      selfBelow[i] = image.nodes().get(i).self();
    }
    long calleeStart = image.times().takenAt();
    for (int i = image.open().size() - 1; i >= 0; i--) {
      RecorderImage.Open call = image.open().get(i);
      total[call.node()] += image.times().takenAt() - call.start();
      selfBelow[call.node()] += calleeStart - call.start() - call.callees();
      calleeStart = call.start();
    }
    for (int i = size - 1; i >= 0; i--) {
      if (total[i] != selfBelow[i]) {
        assertWithMessage("%s in %s", Images.path(image, i), Images.nodes(image))
            .that(total[i])
            .isEqualTo(selfBelow[i]);
      }
      int parent = image.nodes().get(i).parent();
      if (parent != RecorderImage.ROOT) {
        selfBelow[parent] += selfBelow[i];
      }
    }
    for (int i = 0; i < before.nodes().size(); i++) {
      assertThat(image.nodes().get(i).calls()).isAtLeast(before.nodes().get(i).calls());
    }
    assertThat(image.times().takenAt()).isAtLeast(image.times().lastEnd());
  }

  private static Thread start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    return thread;
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  /** Tells which thread took an image: the one that read its time. */
  private static final class ClockThatKnowsItsReader extends NanoClock {
    private final Thread reader = Thread.currentThread();
    private volatile long lastOfReader;

    @Override
    public long nanoTime() {
      long now = System.nanoTime();
      if (Thread.currentThread() == reader) {
        lastOfReader = now;
      }
      return now;
    }

    @Override
    public String name() {
      return "test";
    }
  }
}
