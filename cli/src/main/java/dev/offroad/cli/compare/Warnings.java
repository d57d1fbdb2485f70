package dev.offroad.cli.compare;

import dev.offroad.report.Names;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes two runs hard to compare. */
final class Warnings {

  private final Snapshot before;
  private final Snapshot after;
  private final List<String> warnings = new ArrayList<>();

  private Warnings(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  static List<String> of(Snapshot before, Snapshot after) {
    return new Warnings(before, after).all();
  }

  private List<String> all() {
    running(before, "before");
    running(after, "after");
    differ("jobs", Snapshot::job);
    differ("Java versions", run -> run.jvm().version() + ", " + run.jvm().vendor());
    differ("arguments of the JVM", Warnings::arguments);
    differ("machines", Warnings::machine);
    differ("clocks", Snapshot::clock);
    differ("budgets", Snapshot::budget);
    if (before.jvms() != after.jvms()) {
      warnings.add(
          "The runs are of "
              + jvms(before)
              + " before and "
              + jvms(after)
              + " after: times and calls are sums, the verdict on the job is for one JVM.");
    }
    return warnings;
  }

  private void running(Snapshot run, String which) {
    if (run.state() == RunState.RUNNING) {
      warnings.add("The run " + which + " had not ended: it may have done less work.");
    }
  }

  private void differ(String what, Function<Snapshot, String> of) {
    String left = of.apply(before);
    String right = of.apply(after);
    if (!left.equals(right)) {
      warnings.add(
          "The "
              + what
              + " differ: "
              + Names.printable(left)
              + " before, "
              + Names.printable(right)
              + " after.");
    }
  }

  /** Without Offroad's own: what of them matters is compared by itself. */
  private static String arguments(Snapshot run) {
    return run.jvm().arguments().stream()
        .filter(argument -> !argument.startsWith("-Doffroad."))
        .collect(Collectors.joining(" ", "'", "'"));
  }

  private static String machine(Snapshot run) {
    String name = run.host().name().isEmpty() ? "" : run.host().name() + ", ";
    return name + run.host().os() + ", " + run.host().cpus() + " cpus";
  }

  private static String jvms(Snapshot run) {
    return run.jvms() == 1 ? "one JVM" : run.jvms() + " JVMs";
  }
}
