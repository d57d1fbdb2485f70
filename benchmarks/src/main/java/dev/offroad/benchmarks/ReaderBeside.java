package dev.offroad.benchmarks;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a reader that takes snapshots at a steady pace costs a thread that makes measured calls all
 * the time. Both need a processor of their own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "-Doffroad.formats=none",
      "-Doffroad.budget=exact",
      "-Doffroad.clock=nanotime"
    })
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReaderBeside {

  private static final long NANOS_A_SECOND = 1_000_000_000;

  /** Snapshots a second; 0 for no reader. */
  @Param({"0", "100"})
  public int hertz;

  /** Nodes in the measured thread's call tree, of which a snapshot copies all. */
  @Param({"1", "1000"})
  public int nodes;

  private final Work work = new MeasuredWork();
  private int state = 42;
  private Reader reader;

  /** For JMH. */
  public ReaderBeside() {}

  /** Makes the tree of this thread, and starts the reader. */
  @Setup
  public void start() {
    call();
    for (int i = 1; i < nodes; i++) {
      Section.of("node " + i).enter().close();
    }
    if (hertz > 0) {
      reader = new Reader(NANOS_A_SECOND / hertz);
      reader.start();
    }
  }

  /**
   * Stops the reader.
   *
   * @throws InterruptedException when it is not waited for
   */
  @TearDown
  public void stop() throws InterruptedException {
    if (reader != null) {
      reader.finish();
    }
  }

  /**
   * A measured call.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  public int call() {
    state = work.step(state);
    return state;
  }

  /** Takes a snapshot at each tick; where one takes too long, ticks are left out. */
  private static final class Reader extends Thread {
    private final long everyNanos;
    private volatile boolean done;
    private volatile int threadsSeen;

    Reader(long everyNanos) {
      super("reader");
      this.everyNanos = everyNanos;
      setDaemon(true);
    }

    @Override
    public void run() {
      long next = System.nanoTime();
      do {
        threadsSeen = Offroad.snapshot().threads().size();
        long now = System.nanoTime();
        next = Math.max(next + everyNanos, now);
        LockSupport.parkNanos(next - now);
      } while (!done);
    }

    void finish() throws InterruptedException {
      done = true;
      LockSupport.unpark(this);
      join();
      if (threadsSeen == 0) {
        throw new IllegalStateException("the reader saw no thread");
      }
    }
  }
}
