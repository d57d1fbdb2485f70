package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Each round makes a node, so that the tree and its tables grow beside the reader. */
@JCStressTest
@State
@Description("An image beside a tree that grows is of one moment.")
@JCStressMeta(ReadingOutcomes.class)
public class GrowingTree {

  private final ReadCalls calls = new NestedCalls(20, 20, Pauses.LONG);

  /** For jcstress. */
  public GrowingTree() {}

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
