package dev.offroad.benchmarks.accuracy;

import dev.offroad.Offroad;
import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Runs loads whose own times are known by construction, and prints for each what it took in truth,
 * what Offroad says, how far that is off, and whether the truth lies within what the report allows.
 * The settings are those of the JVM: {@code -Doffroad.budget=exact}, for example.
 */
public final class Accuracy {

  /** A timed figure has no standard error; what a machine does beside is taken to be this much. */
  private static final double NOISE = 0.02;

  private static final int ROUNDS_OF_SAMPLE = 200_000;

  /** Some milliseconds of work. */
  private static final long ROUNDS_BETWEEN_SAMPLES = 1_000_000;

  private final Spin spin = new Spin();
  private final Loads loads = new MeasuredLoads(spin);
  private final Map<String, Long> rounds = new TreeMap<>();

  /** What a round took while the load ran. */
  private final Map<String, Pace> paces = new HashMap<>();

  private final long nanosALoad;

  private Accuracy(long nanosALoad) {
    this.nanosALoad = nanosALoad;
  }

  /**
   * Runs every load for as many seconds as the argument says, 2 without one.
   *
   * @param arguments the seconds
   */
  public static void main(String[] arguments) {
    double seconds = arguments.length == 0 ? 2 : Double.parseDouble(arguments[0]);
    Accuracy accuracy = new Accuracy((long) (seconds * 1e9));
    accuracy.run();
    Offroad.reset();
    accuracy.rounds.clear();
    accuracy.paces.clear();
    accuracy.run();
    accuracy.print(Offroad.snapshot());
  }

  private void run() {
    flat("flat5", 5, loads::flat5);
    flat("flat50", 50, loads::flat50);
    flat("flat1000", 1_000, loads::flat1000);
    flat("flat100000", 100_000, loads::flat100000);
    flat("flat10000000", 10_000_000, loads::flat10000000);
    nested();
    recursive();
    Random random = new Random(42);
    int[] skewed = new int[4096];
    for (int i = 0; i < skewed.length; i++) {
      skewed[i] = spin.roundsOf(60 * Math.exp(1.5 * random.nextGaussian()));
    }
    varying("skewed", skewed, loads::skewed);
    varying("rhythmOf64", rhythm(64), loads::rhythmOf64);
    varying("rhythmOf61", rhythm(61), loads::rhythmOf61);
    bursty();
  }

  private interface Load {
    void call(int rounds);
  }

  private void flat(String name, double nanos, Load load) {
    varying(name, new int[] {spin.roundsOf(nanos)}, load);
  }

  private void varying(String name, int[] each, Load load) {
    Pace pace = pace(name);
    long end = System.nanoTime() + nanosALoad;
    int call = 0;
    while (System.nanoTime() < end) {
      pace.sample(spin);
      long sum = 0;
      while (sum < ROUNDS_BETWEEN_SAMPLES) {
        int now = each[call++ % each.length];
        load.call(now);
        sum += now;
      }
      rounds.merge(name, sum, Long::sum);
    }
  }

  private Pace pace(String name) {
    return paces.computeIfAbsent(name, any -> new Pace());
  }

  private int[] rhythm(int period) {
    int[] each = new int[period];
    for (int i = 0; i < period; i++) {
      each[i] = spin.roundsOf(i == 0 ? 6_000 : 40);
    }
    return each;
  }

  private void nested() {
    int outer = spin.roundsOf(300);
    int inner = spin.roundsOf(50);
    Pace pace = pace("outer");
    paces.put("inner", pace);
    long end = System.nanoTime() + nanosALoad;
    while (System.nanoTime() < end) {
      pace.sample(spin);
      for (int i = 0; i < 1_000; i++) {
        loads.outer(outer, inner, 10);
      }
      rounds.merge("outer", 1_000L * outer, Long::sum);
      rounds.merge("inner", 10_000L * inner, Long::sum);
    }
  }

  private void recursive() {
    int each = spin.roundsOf(80);
    Pace pace = pace("recursive");
    long end = System.nanoTime() + nanosALoad;
    while (System.nanoTime() < end) {
      pace.sample(spin);
      for (int i = 0; i < 1_000; i++) {
        loads.recursive(each, 10);
      }
      rounds.merge("recursive", 10_000L * each, Long::sum);
    }
  }

  /** Ten thousand calls at once, then as long again nothing that is measured. */
  private void bursty() {
    int each = spin.roundsOf(100);
    Pace pace = pace("bursty");
    long end = System.nanoTime() + nanosALoad;
    while (System.nanoTime() < end) {
      pace.sample(spin);
      for (int i = 0; i < 10_000; i++) {
        loads.bursty(each);
      }
      rounds.merge("bursty", 10_000L * each, Long::sum);
      spin.rounds(10_000 * each);
    }
  }

  private void print(Snapshot snapshot) {
    Map<String, Sum> sums = sums(snapshot);
    System.out.printf(
        Locale.ROOT,
        "clock %s, budget %s, a round took %.3f ns at least%n%n",
        snapshot.clock(),
        snapshot.budget(),
        spin.nanosARound());
    System.out.println("| load | truth, ms | report, ms | error | allowed | within | timed |");
    System.out.println("|---|---|---|---|---|---|---|");
    int within = 0;
    for (Map.Entry<String, Long> load : rounds.entrySet()) {
      Sum sum = sums.get("Loads." + load.getKey());
      double truth = load.getValue() * paces.get(load.getKey()).nanosARound();
      double allowed = 2 * Math.sqrt(sum.variance) / truth + NOISE;
      double error = sum.self / truth - 1;
      within += Math.abs(error) <= allowed ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %+.1f %% | ± %.1f %% | %s | %.1f %% |%n",
          load.getKey(),
          truth / 1e6,
          sum.self / 1e6,
          100 * error,
          100 * allowed,
          Math.abs(error) <= allowed ? "yes" : "no",
          100 * sum.timed / sum.calls);
    }
    System.out.printf("%n%d of %d within%n", within, rounds.size());
  }

  private static Map<String, Sum> sums(Snapshot snapshot) {
    Map<Integer, String> names = new HashMap<>();
    for (SectionInfo section : snapshot.sections()) {
      names.put(section.id(), section.name());
    }
    Map<String, Sum> sums = new HashMap<>();
    for (ThreadEntry thread : snapshot.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        sums.computeIfAbsent(names.get(node.section()), any -> new Sum()).add(node);
      }
    }
    return sums;
  }

  /**
   * What a round takes, sampled all through a load: a machine that other work shares is slower at
   * times, for the load and for these samples alike.
   */
  private static final class Pace {
    private long nanos;
    private long rounds;

    void sample(Spin spin) {
      long start = System.nanoTime();
      spin.rounds(ROUNDS_OF_SAMPLE);
      nanos += System.nanoTime() - start;
      rounds += ROUNDS_OF_SAMPLE;
    }

    double nanosARound() {
      return (double) nanos / rounds;
    }
  }

  private static final class Sum {
    private double self;
    private double variance;
    private double calls;
    private double timed;

    void add(CallTreeNode node) {
      self += node.selfNanos();
      variance += (double) node.selfErrorNanos() * node.selfErrorNanos();
      calls += node.calls();
      timed += node.timedCalls();
    }
  }
}
