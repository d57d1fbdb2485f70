package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Calls without a pause and a tree that takes longer to copy than a call takes: the reader has to
 * ask, and the writer answers.
 */
@JCStressTest
@State
@Description("A writer that leaves no time to copy it answers by itself.")
@JCStressMeta(ReadingOutcomes.class)
public class BusyWriter {

  private final ReadCalls calls = new NestedCalls(600, 24, Pauses.NONE);

  /** For jcstress. */
  public BusyWriter() {}

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
