package dev.offroad.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for steps waits as long as they go on. */
final class StepsTest {

  private static final long LONG = TimeUnit.MINUTES.toNanos(1);
  private static final long FOR_EVER = TimeUnit.MINUTES.toMillis(1);

  private final Steps steps = new Steps();

  /** What a worker spins for, or waits for. */
  private volatile boolean over;

  private Thread worker;

  @AfterEach
  void end() throws InterruptedException {
    over = true;
    if (worker != null) {
      worker.interrupt();
      worker.join();
    }
  }

  private void begin(Runnable work) {
    worker = new Thread(work, "worker");
    worker.start();
  }

  private void beginToWait(String... names) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    begin(
        () -> {
          for (String name : names) {
            steps.begin(name);
          }
          begun.countDown();
          LockSupport.park(this);
        });
    begun.await();
  }

  @Test
  void anEndEndsIt() {
    steps.begin("one");
    steps.end();
    assertThat(steps.await(LONG)).isEmpty();
  }

  @Test
  void theStepThatTakesTooLongIsNamed() throws InterruptedException {
    beginToWait("one", "two");
    assertThat(steps.await(20_000_000)).isEqualTo("two stood still for 0.02 s");
  }

  @Test
  void whatIsInTheMiddleOfCodeAndGetsNoProcessorIsGivenLonger() throws InterruptedException {
    assertThat(spinning(thread -> 0)).isEqualTo("spins stood still for 0.08 s");
  }

  @Test
  void whereNobodyKnowsOfProcessorsItIsGivenLongerToo() throws InterruptedException {
    assertThat(spinning(thread -> ThreadFacts.UNKNOWN)).isEqualTo("spins stood still for 0.08 s");
  }

  @Test
  void whatTurnsAtOnePlaceAndHasAProcessorIsNotGivenLonger() throws InterruptedException {
    assertThat(spinning(thread -> System.nanoTime())).isEqualTo("spins stood still for 0.02 s");
  }

  /** What is said of a worker that spins, and has had a processor for so long. */
  private String spinning(LongUnaryOperator processorNanos) throws InterruptedException {
    Steps spinning = new Steps(FOR_EVER, factsWith(processorNanos));
    CountDownLatch begun = new CountDownLatch(1);
    begin(
        () -> {
          spinning.begin("spins");
          begun.countDown();
          while (!over) {}
        });
    begun.await();
    return spinning.await(20_000_000);
  }

  private static ThreadFacts factsWith(LongUnaryOperator processorNanos) {
    return new ThreadFacts() {
      @Override
      public long processorNanos(long thread) {
        return processorNanos.applyAsLong(thread);
      }

      @Override
      public Holder holderOf(long thread) {
        return null;
      }
    };
  }

  @Test
  void whatStandsStillInTheSystemIsNotGivenLonger() throws IOException {
    try (ServerSocket nobodyCalls = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      begin(
          () -> {
            steps.begin("waits in the system");
            try (Socket never = nobodyCalls.accept()) {
              throw new AssertionError(never);
            } catch (IOException e) {
              over = true;
            }
          });
      assertThat(steps.await(100_000_000)).isEqualTo("waits in the system stood still for 0.1 s");
    }
  }

  /** Each notice ends a wait early, as a clock that is set may do. */
  @Test
  void looksThatComeEarlyDoNotCount() throws InterruptedException {
    beginToWait("one");
    Thread notices =
        new Thread(
            () -> {
              while (!over) {
                steps.watch(worker);
              }
            });
    notices.start();
    long limit = 200_000_000;
    long start = System.nanoTime();
    assertThat(steps.await(limit)).isEqualTo("one stood still for 0.2 s");
    assertThat(System.nanoTime() - start).isAtLeast(limit);
    over = true;
    notices.join();
  }

  @Test
  void whatHasNotBegunIsWaitedFor() {
    long limit = 20_000_000;
    begin(
        () -> {
          LockSupport.parkNanos(10 * limit);
          steps.begin("late");
          steps.end();
        });
    assertThat(steps.await(limit)).isEmpty();
  }

  @Test
  void aStepThatGoesOnIsWaitedFor() {
    long limit = 50_000_000;
    begin(
        () -> {
          steps.begin("slow");
          long end = System.nanoTime() + 4 * limit;
          for (int depth = 0; System.nanoTime() < end; depth = (depth + 1) % 50) {
            sleepAt(depth);
          }
          steps.end();
        });
    assertThat(steps.await(limit)).isEmpty();
  }

  private static void sleepAt(int depth) {
    if (depth > 0) {
      sleepAt(depth - 1);
    } else {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void aStepThatGoesOnForEverIsNot() {
    Steps endless = new Steps(200);
    begin(
        () -> {
          endless.begin("endless");
          for (int depth = 0; !Thread.interrupted(); depth = (depth + 1) % 50) {
            sleepAt(depth);
          }
        });
    assertThat(endless.await(200_000_000))
        .matches("(endless|the start of the report) was not done after 0\\.2\\d* s");
  }

  @Test
  void anInterruptIsKeptAndEndsNothing() throws InterruptedException {
    beginToWait("one");
    Thread.currentThread().interrupt();
    assertThat(steps.await(20_000_000)).isEqualTo("one stood still for 0.02 s");
    assertThat(Thread.interrupted()).isTrue();
  }
}
