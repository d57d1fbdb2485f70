package dev.offroad.benchmarks;

import dev.offroad.Measured;

/** Next to no work, so that what is seen is the cost of measuring it. */
public class Work {

  /** For the generated subclass. */
  public Work() {}

  /**
   * A step of a linear congruential generator.
   *
   * @param state the state
   * @return the next state
   */
  @Measured
  public int step(int state) {
    return state * 1_103_515_245 + 12_345;
  }

  /**
   * A step inside another measured call.
   *
   * @param state the state
   * @return the next state
   */
  @Measured
  public int nested(int state) {
    return step(state) ^ 1;
  }

  /**
   * A method that calls itself and does its work at the bottom.
   *
   * @param state the state
   * @param depth how many calls are to be made, this one included
   * @return the next state
   */
  @Measured
  public int descend(int state, int depth) {
    return depth > 1 ? descend(state, depth - 1) ^ depth : state + 12_345;
  }
}
