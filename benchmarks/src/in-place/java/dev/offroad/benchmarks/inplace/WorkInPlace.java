package dev.offroad.benchmarks.inplace;

import dev.offroad.Measured;

/** The work of {@code dev.offroad.benchmarks.Work}, with the probes in its own methods. */
@Measured
public final class WorkInPlace {

  /** For the benchmarks. */
  public WorkInPlace() {}

  /**
   * A step of a linear congruential generator.
   *
   * @param state the state
   * @return the next state
   */
  public int step(int state) {
    return state * 1_103_515_245 + 12_345;
  }

  /**
   * A step inside another measured call.
   *
   * @param state the state
   * @return the next state
   */
  public int nested(int state) {
    return step(state) ^ 1;
  }
}
