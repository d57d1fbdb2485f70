package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What every row of the table runs: the shapes are written once, so that rows differ in nothing but
 * the work that they are given. Every figure is per measured call, also where several are made.
 *
 * <p>The work is one object a thread; what a peer shares between threads is static in it, as it is
 * in a program.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Doffroad.formats=none")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class PeerBenchmark {

  /** The recursion of MooBench, the benchmark that Kieker is measured with. */
  static final int DEPTH = 10;

  private final Work work;
  private int state = 42;

  /**
   * A row.
   *
   * @param work the work, measured in the row's own way
   */
  protected PeerBenchmark(Work work) {
    this.work = work;
  }

  /**
   * One measured call.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  public int call() {
    state = work.step(state);
    return state;
  }

  /**
   * A measured call inside another.
   *
   * @return the result, so that the calls are made
   */
  @Benchmark
  @OperationsPerInvocation(2)
  public int nested() {
    state = work.nested(state);
    return state;
  }

  /**
   * A measured method that calls itself, ten calls deep.
   *
   * @return the result, so that the calls are made
   */
  @Benchmark
  @OperationsPerInvocation(DEPTH)
  public int recursion() {
    state = work.descend(state, DEPTH);
    return state;
  }
}
