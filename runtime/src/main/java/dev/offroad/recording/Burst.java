package dev.offroad.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Whether the probes of one section are on. Those of the shortest sections that are called all the
 * time are off but for bursts, which begin at random moments; what was seen in bursts stands for
 * the rest of the time.
 *
 * <p>{@link #gear} may be asked by any thread, at the price of a plain read. All else is done by
 * {@link BurstSchedule}, or asked when an image is taken.
 */
public final class Burst {

  /** The probes are on: every call is counted. */
  public static final int ALWAYS = 0;

  /** The probes are off, and a burst is not on. */
  public static final int OFF = 1;

  /** A burst is on. */
  public static final int ON = 2;

  /**
   * The probes are on, by the way that bursts take: for the compiler, which leaves out what has
   * never been gone, and would have all callers compiled anew in the middle of the first burst.
   */
  public static final int PRACTICE = 3;

  /** Of sections that are not measured. */
  public static final Burst NEVER = new Burst(OFF);

  private static final VarHandle GEAR;

  static {
    try {
      GEAR = MethodHandles.lookup().findVarHandle(Burst.class, "gear", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("UnusedVariable") // read and written through GEAR
  private int gear;

  /**
   * Whether the section makes measured calls: they would hang in the wrong place when it is off.
   */
  private volatile boolean hasCallees;

  private volatile Times times = new Times(ALWAYS, 0, 0, 0, 0);

  Burst() {
    this(ALWAYS);
  }

  private Burst(int gear) {
    this.gear = gear;
  }

  /**
   * What a probe of the section is to do now.
   *
   * @return {@link #ALWAYS}, {@link #OFF}, {@link #ON} or {@link #PRACTICE}
   */
  public int gear() {
    return (int) GEAR.getOpaque(this);
  }

  /** Shifts, at a time in nanoseconds of any one clock. By one thread at a time. */
  void shift(int to, long now) {
    times = times.shifted(to, now);
    GEAR.setOpaque(this, to);
  }

  /** Turns it off for good; what was measured stands for no more than until now. */
  void end(long now) {
    shift(ALWAYS, now);
    GEAR.setOpaque(this, OFF);
  }

  /** How many bursts there were; the number of the one that is on. */
  int bursts() {
    return times.bursts;
  }

  /** For each nanosecond in bursts, how many were outside; 0 before the first burst. */
  double unseenForEachSeen(long now) {
    Times until = times.shifted(OFF, now);
    return until.onNanos == 0 ? 0 : (double) until.offNanos / until.onNanos;
  }

  /** How long it was on in bursts, in nanoseconds. */
  long onNanos(long now) {
    return times.shifted(OFF, now).onNanos;
  }

  boolean hasCallees() {
    return hasCallees;
  }

  /** Remembers that the section makes measured calls, or is called by itself. */
  void noteCallee() {
    if (!hasCallees) {
      hasCallees = true;
    }
  }

  /** How long the probes were on in bursts, and off, up to the last shift. */
  private record Times(int gear, long since, long offNanos, long onNanos, int bursts) {

    Times shifted(int to, long now) {
      long passed = Math.max(0, now - since);
      return new Times(
          to,
          now,
          offNanos + (gear == OFF ? passed : 0),
          onNanos + (gear == ON ? passed : 0),
          bursts + (to == ON ? 1 : 0));
    }
  }
}
