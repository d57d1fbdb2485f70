package dev.offroad.benchmarks;

import dev.offroad.benchmarks.inplace.WorkInPlace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of a measured call beside that of a hand-written pair of clock readings and of no
 * measuring at all. What counts is the ratio of the costs added, within one run.
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
public class MeasuredCall {

  @SuppressWarnings("offroad") // To be compared with.
  private final Work plain = new Work();

  private final Work stopwatch = new StopwatchWork();
  private final Work measured = new MeasuredWork();
  private final WorkInPlace inPlace = new WorkInPlace();
  private int state = 42;

  /** For JMH. */
  public MeasuredCall() {}

  /**
   * The call alone.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  public int unmeasured() {
    state = plain.step(state);
    return state;
  }

  /**
   * The hand-written pair of {@code System.nanoTime()}.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  public int handWritten() {
    state = stopwatch.step(state);
    return state;
  }

  /**
   * A measured call.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  public int measured() {
    state = measured.step(state);
    return state;
  }

  /**
   * A measured call inside another: two calls.
   *
   * @return the result, so that the calls are made
   */
  @Benchmark
  public int measuredNested() {
    state = measured.nested(state);
    return state;
  }

  /**
   * A measured call of a method that has its probe in itself.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  public int inPlace() {
    state = inPlace.step(state);
    return state;
  }

  /**
   * A call with its probe in itself inside another: two calls.
   *
   * @return the result, so that the calls are made
   */
  @Benchmark
  public int inPlaceNested() {
    state = inPlace.nested(state);
    return state;
  }

  /**
   * A call with its probe in itself, with Offroad switched off.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-Doffroad.enabled=false")
  public int inPlaceDisabled() {
    state = inPlace.step(state);
    return state;
  }

  /**
   * A measured call with Offroad switched off.
   *
   * @return the result, so that the call is made
   */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-Doffroad.enabled=false")
  public int disabled() {
    state = measured.step(state);
    return state;
  }
}
