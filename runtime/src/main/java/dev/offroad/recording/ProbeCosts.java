package dev.offroad.recording;

/**
 * What a probe costs on this JVM, in nanoseconds a call. Immutable.
 *
 * @param inner the part of a timed call's probe that falls between its two clock readings
 * @param outer the rest of it, which falls on the caller
 * @param untimed the cost of a call that is counted and not timed, all of which falls on the caller
 * @param reentry what it costs more where the section is open already, timed or not
 */
public record ProbeCosts(double inner, double outer, double untimed, double reentry) {

  /** Of probes that cost nothing, or whose cost is not known. */
  public static final ProbeCosts NONE = new ProbeCosts(0, 0, 0, 0);

  /** Of probes whose re-entries cost no more than other calls. */
  public ProbeCosts(double inner, double outer, double untimed) {
    this(inner, outer, untimed, 0);
  }

  /**
   * What a timed call costs in all.
   *
   * @return nanoseconds
   */
  public double timed() {
    return inner + outer;
  }
}
