package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Beside the clock that jobs have, no time is negative, and none is more than has passed. */
@JCStressTest
@State
@Description("Times are neither negative nor more than has passed.")
@JCStressMeta(ReadingOutcomes.class)
public class RunningClock {

  private final ReadCalls calls = new TimedCalls();

  /** For jcstress. */
  public RunningClock() {}

  /** Makes the calls. */
  @Actor
  public void writer() {
    calls.makeAll();
  }

  /**
   * Reads until the calls have ended.
   *
   * @param result how it was read, or what is wrong with the first image that breaks a law
   */
  @Actor
  public void reader(L_Result result) {
    result.r1 = calls.readToTheEnd(new ReadingsInTurn());
  }
}
