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
 * @param p99 what 99 % of the timed calls did not exceed, from entry to exit
 * @param probes the cost of the probes of its calls
 */
record Row(
    int section,
    String name,
    long self,
    long selfError,
    long total,
    long calls,
    long timedCalls,
    long open,
    long errors,
    long p99,
    long probes) {

  /** Self time of one call on average, calls that are open among them; 0 when there is none. */
  long selfPerCall() {
    long all = calls + open;
    return all == 0 ? 0 : Math.round((double) self / all);
  }

  /** Whether a part of the calls was not timed. */
  boolean isEstimated() {
    return timedCalls < calls;
  }

  /** Whether the probes cost more than what they measured: such a figure is not to be quoted. */
  boolean isOutweighedByProbes() {
    return probes > self;
  }
}
