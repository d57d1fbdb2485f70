package dev.offroad.recording;

/**
 * What a probe costs on this JVM, in nanoseconds a call. Immutable.
 *
 * @param inner the part of a timed call's probe that falls between its two clock readings
 * @param outer the rest of it, which falls on the caller
 * @param untimed the cost of a call that is counted and not timed, all of which falls on the caller
 */
public record ProbeCosts(double inner, double outer, double untimed) {

  /** Of probes that cost nothing, or whose cost is not known. */
  public static final ProbeCosts NONE = new ProbeCosts(0, 0, 0);

  /**
   * What a timed call costs in all.
   *
   * @return nanoseconds
   */
  public double timed() {
    return inner + outer;
  }
}
