package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A writer whose measurement is stopped while a reader may wait for its answer. */
@JCStressTest
@State
@Description("What was measured before the stop is read, whole.")
@JCStressMeta(ReadingOutcomes.class)
public class StoppedWriter {

  private final ReadCalls calls = new NestedCalls(200, 24, Pauses.NONE);

  /** For jcstress. */
  public StoppedWriter() {}

  /** Makes the calls, ends measurement, and tries one call more, which must not count. */
  @Actor
  public void writer() {
    calls.makeAll();
    calls.recorders.stopCurrent();
    if (calls.recorders.current().enter(NestedCalls.OUTER) != null) {
      throw new IllegalStateException("measurement goes on");
    }
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
