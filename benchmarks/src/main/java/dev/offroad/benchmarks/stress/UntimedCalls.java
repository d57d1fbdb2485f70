package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Under a budget, what is charged to an untimed call is taken out of its caller at once. */
@JCStressTest
@State
@Description("The sum of own times is that of the clocks that ran.")
@JCStressMeta(ReadingOutcomes.class)
public class UntimedCalls {

  private final ReadCalls calls = new SampledCalls();

  /** For jcstress. */
  public UntimedCalls() {}

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
