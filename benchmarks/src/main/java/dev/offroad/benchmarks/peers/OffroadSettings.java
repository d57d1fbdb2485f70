package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.MeasuredWork;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Offroad with the settings that change what a call costs. Each has JVMs of its own, as settings
 * are read once. No report is written at the end.
 */
public final class OffroadSettings {

  private static final String NO_REPORT = "-Doffroad.formats=none";
  private static final String EXACT = "-Doffroad.budget=exact";
  private static final String BUDGET = "-Doffroad.budget=3%";
  private static final String NANOTIME = "-Doffroad.clock=nanotime";
  private static final String TSC = "-Doffroad.clock=tsc";
  private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

  /** Somewhat more than what {@code Budget} waits for. */
  private static final int SECONDS_BEFORE_BURSTS = 34;

  private OffroadSettings() {}

  /** Every call is timed, by {@code System.nanoTime()}. */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, EXACT, NANOTIME})
  public static class ExactNanotime extends PeerBenchmark {

    /** For JMH. */
    public ExactNanotime() {
      super(new MeasuredWork());
    }
  }

  /** Every call is timed, by the time-stamp counter: JDK 22 or newer. */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, EXACT, TSC, NATIVE_ACCESS})
  public static class ExactTsc extends PeerBenchmark {

    /** For JMH. */
    public ExactTsc() {
      super(new MeasuredWork());
    }
  }

  /**
   * Probes may cost 3 % of the time, which is the default, in the first seconds, when every call is
   * at least counted; {@code System.nanoTime()}.
   */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, BUDGET, NANOTIME})
  public static class BudgetNanotime extends PeerBenchmark {

    /** For JMH. */
    public BudgetNanotime() {
      super(new MeasuredWork());
    }
  }

  /** Probes may cost 3 % of the time; the time-stamp counter: JDK 22 or newer. */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, BUDGET, TSC, NATIVE_ACCESS})
  public static class BudgetTsc extends PeerBenchmark {

    /** For JMH. */
    public BudgetTsc() {
      super(new MeasuredWork());
    }
  }

  /**
   * The same after half a minute, when the shortest methods are measured in bursts; {@code
   * System.nanoTime()}.
   */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, BUDGET, NANOTIME})
  @Warmup(iterations = SECONDS_BEFORE_BURSTS, time = 1)
  public static class BurstsNanotime extends PeerBenchmark {

    /** For JMH. */
    public BurstsNanotime() {
      super(new MeasuredWork());
    }
  }

  /** The same by the time-stamp counter: JDK 22 or newer. */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, BUDGET, TSC, NATIVE_ACCESS})
  @Warmup(iterations = SECONDS_BEFORE_BURSTS, time = 1)
  public static class BurstsTsc extends PeerBenchmark {

    /** For JMH. */
    public BurstsTsc() {
      super(new MeasuredWork());
    }
  }

  /** Compiled in and switched off. */
  @Fork(
      value = 3,
      jvmArgsAppend = {NO_REPORT, "-Doffroad.enabled=false"})
  public static class Disabled extends PeerBenchmark {

    /** For JMH. */
    public Disabled() {
      super(new MeasuredWork());
    }
  }
}
