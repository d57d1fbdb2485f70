package dev.offroad.report;

/**
 * The figures of one section over all threads and all places in the call tree. Durations are
 * nanoseconds, the probes' cost taken out.
 *
 * @param section the section's number
 * @param name its name, with its declaring type where another section has the same name
 * @param self self time
 * @param selfError the standard error of it, 0 where every call was timed
 * @param total total time
 * @param calls calls that have ended
 * @param timedCalls those of them that were timed; the times of the others are estimated
 * @param open calls that have not
 * @param errors calls that ended by an exception
 * @param p50 what half of the timed calls did not exceed, from entry to exit
 * @param p99 what 99 % of the timed calls did not exceed, from entry to exit
 * @param max the longest timed call
 * @param probes the cost of the probes of its calls
 */
public record Row(
    int section,
    String name,
    long self,
    long selfError,
    long total,
    long calls,
    long timedCalls,
    long open,
    long errors,
    long p50,
    long p99,
    long max,
    long probes) {

  /**
   * Self time of one call on average, calls that are open among them.
   *
   * @return nanoseconds, 0 when there is no call
   */
  public long selfPerCall() {
    long all = calls + open;
    return all == 0 ? 0 : Math.round((double) self / all);
  }

  /**
   * Whether a part of the calls was not timed.
   *
   * @return whether its times are estimates
   */
  public boolean isEstimated() {
    return timedCalls < calls;
  }

  /**
   * Two standard errors of the self time, as a part of it.
   *
   * @return for example {@code 2.1 %}
   */
  public String errorText() {
    double part = self == 0 ? 1 : 2.0 * selfError / self;
    return Shares.text((int) Math.round(Math.min(1_000 * part, Integer.MAX_VALUE)));
  }

  /**
   * Whether the figures of this row may be quoted.
   *
   * @return the verdict
   */
  public Quote quote() {
    if (isOutweighedByProbes()) {
      return Quote.PROBES;
    }
    boolean uncertain = isEstimated() && 2.0 * selfError > Quote.MOST_ERROR * self;
    return uncertain ? Quote.UNCERTAIN : Quote.YES;
  }

  private boolean isOutweighedByProbes() {
    return probes > self;
  }
}
