package dev.offroad.cli.compare;

/**
 * What something had in one of two runs.
 *
 * @param self self time in nanoseconds
 * @param calls calls that ended
 */
public record Amount(long self, long calls) {

  /** Of what is not there. */
  static final Amount NOTHING = new Amount(0, 0);

  /**
   * Self time of one call on average.
   *
   * @return nanoseconds, 0 when there is no call
   */
  public long perCall() {
    return calls == 0 ? 0 : Math.round((double) self / calls);
  }
}
