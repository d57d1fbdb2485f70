package dev.offroad.recording;

import dev.offroad.thread.DaemonThread;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The share of a thread's time that its probes may cost. Safe for use by any number of threads.
 *
 * <p>Until the probes' cost is known, every call is timed.
 */
public final class Budget {

  private static final int MILLIS_BEFORE_SECOND = 500;

  /** A job of seconds has too few bursts for an estimate. */
  private static final long NANOS_BEFORE_BURSTS = 30_000_000_000L;

  /** Every call is timed, whatever it costs. */
  public static final Budget EXACT = of(0, ProbeCosts.NONE);

  private final double share;
  private final Supplier<ProbeCosts> calibration;
  private final Consumer<Burst> inBursts;
  private final Runnable endOfBursts;

  /** Linked here, as it is asked for at any depth of the stack. */
  private final Runnable findingOut = this::findOut;

  private volatile ProbeCosts costs;

  /** Of {@code costs}, what will not be found out better; null before that. */
  private volatile ProbeCosts settledCosts;

  /** By section. */
  private volatile Burst[] bursts = {};

  private boolean asked;
  private boolean ended;

  /** When bursts may begin, by {@link System#nanoTime()}. */
  private volatile long burstsFrom = System.nanoTime();

  private Budget(
      double share,
      ProbeCosts costs,
      Supplier<ProbeCosts> calibration,
      Consumer<Burst> inBursts,
      Runnable endOfBursts) {
    this.share = share;
    this.costs = costs;
    this.calibration = calibration;
    this.inBursts = inBursts;
    this.endOfBursts = endOfBursts;
  }

  /**
   * A budget under which every call is timed, whatever it costs.
   *
   * @return a new one
   */
  public static Budget exact() {
    return of(0, ProbeCosts.NONE);
  }

  /**
   * A budget for probes whose cost is known, which every call is counted under.
   *
   * @param share the part of the time, above 0
   * @param costs what probes cost
   * @return the budget
   */
  public static Budget of(double share, ProbeCosts costs) {
    return of(share, costs, burst -> {});
  }

  /** With what has a section measured in bursts. */
  static Budget of(double share, ProbeCosts costs, Consumer<Burst> inBursts) {
    return new Budget(share, costs, () -> costs, inBursts, () -> {});
  }

  /**
   * A budget for probes whose cost is found out when a thread first comes near the budget, by a
   * thread of its own. What cannot be held by counting is measured in bursts.
   *
   * @param share the part of the time, above 0
   * @param calibration finds the cost out
   * @return the budget
   */
  public static Budget of(double share, Supplier<ProbeCosts> calibration) {
    BurstSchedule schedule = new BurstSchedule();
    return new Budget(share, null, calibration, schedule::ask, schedule::end);
  }

  /**
   * Whether the probes of a section are on.
   *
   * @param section the section's number; negative for one that is not measured
   * @return always the same object for a section
   */
  public Burst burst(int section) {
    if (section < 0) {
      return Burst.NEVER;
    }
    Burst[] known = bursts;
    return section < known.length ? known[section] : makeBursts(section);
  }

  private synchronized Burst makeBursts(int section) {
    Burst[] known = bursts;
    if (section >= known.length) {
      Burst[] more = Arrays.copyOf(known, Math.max(section + 1, 2 * known.length));
      for (int i = known.length; i < more.length; i++) {
        more[i] = new Burst();
        if (ended) {
          more[i].end(System.nanoTime());
        }
      }
      bursts = more;
    }
    return bursts[section];
  }

  /** Turns the probes of all sections off for good, those among them that are yet to come. */
  synchronized void end() {
    ended = true;
    endOfBursts.run();
    for (Burst burst : bursts) {
      burst.end(System.nanoTime());
    }
  }

  /** Has a section measured in bursts from now on, where the job is long enough for that. */
  void measureInBursts(Burst burst) {
    if (System.nanoTime() - burstsFrom >= 0) {
      inBursts.accept(burst);
    }
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

  /** What probes cost, once it was found out for good; null before that, and where it is given. */
  ProbeCosts settledCosts() {
    return settledCosts;
  }

  /** Has the cost found out, once. Where that goes wrong, every call goes on being timed. */
  synchronized void calibrate() {
    if (asked) {
      return;
    }
    asked = true;
    burstsFrom = System.nanoTime() + NANOS_BEFORE_BURSTS;
    DaemonThread.startAside("offroad-calibration", findingOut);
  }

  private void findOut() {
    try {
      costs = calibration.get();
      // The first time, much of it was not compiled yet.
      Thread.sleep(MILLIS_BEFORE_SECOND);
      costs = calibration.get();
      settledCosts = costs;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      // Nobody waits for it, and a stack trace on the user's console would help nobody.
      return;
    }
  }
}
