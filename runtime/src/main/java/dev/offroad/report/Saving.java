package dev.offroad.report;

/**
 * How much earlier the job ends, in nanoseconds: one figure for one thread, for several a range.
 *
 * @param least the lower estimate
 * @param most the upper estimate, no more than the job's wall time
 */
public record Saving(long least, long most) {

  /**
   * The saving when a section becomes {@code times} as fast, where this is the one without it: the
   * part {@code 1 − 1/times} of it (Amdahl's law).
   *
   * @param times how many times as fast, 1 or more
   * @return the saving
   */
  public Saving timesAsFast(double times) {
    double part = 1 - 1 / times;
    return new Saving(Math.round(least * part), Math.round(most * part));
  }

  /**
   * The one figure, or the two where they differ to the eye.
   *
   * @return for example {@code 1.20 s to 3.40 s}
   */
  public String text() {
    String low = Durations.text(least);
    String high = Durations.text(most);
    return low.equals(high) ? low : low + " to " + high;
  }
}
