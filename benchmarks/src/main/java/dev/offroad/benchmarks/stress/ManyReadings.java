package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Nothing that one reading had is missing from the next. */
@JCStressTest
@State
@Description("Each image has whatever the one before had.")
@JCStressMeta(ReadingOutcomes.class)
public class ManyReadings {

  private final ReadCalls calls = new NestedCalls(20, 2, Pauses.LONG);

  /** For jcstress. */
  public ManyReadings() {}

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
