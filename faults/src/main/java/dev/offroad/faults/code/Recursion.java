package dev.offroad.faults.code;

import dev.offroad.Measured;

/** A recursion that ends when the stack does. Belongs to one thread. */
public class Recursion {

  /** How many calls have begun. */
  long begun;

  /**
   * Goes down as far as it is told to, which is deeper than any stack.
   *
   * @param left how much deeper
   * @return the same
   */
  @Measured
  public long descend(long left) {
    begun++;
    return left == 0 ? 0 : 1 + descend(left - 1);
  }
}
