package dev.offroad.recording;

import java.util.function.Supplier;

/**
 * The share of a thread's time that its probes may cost. Safe for use by any number of threads.
 *
 * <p>Until the probes' cost is known, every call is timed.
 */
public final class Budget {

  /** Every call is timed, whatever it costs. */
  public static final Budget EXACT = new Budget(0, ProbeCosts.NONE, () -> ProbeCosts.NONE);

  private final double share;
  private final Supplier<ProbeCosts> calibration;
  private volatile ProbeCosts costs;
  private boolean asked;

  private Budget(double share, ProbeCosts costs, Supplier<ProbeCosts> calibration) {
    this.share = share;
    this.costs = costs;
    this.calibration = calibration;
  }

  /**
   * A budget for probes whose cost is known.
   *
   * @param share the part of the time, above 0
   * @param costs what probes cost
   * @return the budget
   */
  public static Budget of(double share, ProbeCosts costs) {
    return new Budget(share, costs, () -> costs);
  }

  /**
   * A budget for probes whose cost is found out when a thread first comes near the budget, by a
   * thread of its own.
   *
   * @param share the part of the time, above 0
   * @param calibration finds the cost out
   * @return the budget
   */
  public static Budget of(double share, Supplier<ProbeCosts> calibration) {
    return new Budget(share, null, calibration);
  }

  boolean isExact() {
    return share == 0;
  }

  double share() {
    return share;
  }

  /** What probes cost; null where that is not known yet. */
  ProbeCosts costs() {
    return costs;
  }

  /** Has the cost found out, once. Where that goes wrong, every call goes on being timed. */
  synchronized void calibrate() {
    if (asked) {
      return;
    }
    asked = true;
    try {
      Thread thread = new Thread(this::findOut, "offroad-calibration");
      thread.setDaemon(true);
      thread.start();
    } catch (OutOfMemoryError | SecurityException e) {
      // No thread is to be had: the user's code, from which this is called, must not notice.
      return;
    }
  }

  private void findOut() {
    try {
      costs = calibration.get();
    } catch (Throwable e) {
      // Nobody waits for it, and a stack trace on the user's console would help nobody.
      return;
    }
  }
}
