package dev.offroad.report;

/**
 * The figures of one section over all threads and all places in the call tree. Durations are
 * nanoseconds, the probes' cost taken out.
 *
 * @param section the section's number
 * @param name its name, with its declaring type where another section has the same name
 * @param self self time
 * @param total total time
 * @param calls calls that have ended
 * @param open calls that have not
 * @param errors calls that ended by an exception
 * @param p99 what 99 % of the calls did not exceed, from entry to exit
 */
record Row(
    int section, String name, long self, long total, long calls, long open, long errors, long p99) {

  /** Self time of one call on average, calls that are open among them; 0 when there is none. */
  long selfPerCall() {
    long all = calls + open;
    return all == 0 ? 0 : Math.round((double) self / all);
  }
}
