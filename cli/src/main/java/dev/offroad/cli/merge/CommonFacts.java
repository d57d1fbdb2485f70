package dev.offroad.cli.merge;

import dev.offroad.snapshot.HostInfo;
import dev.offroad.snapshot.JvmInfo;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.Snapshot;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the runs say of themselves: once where they agree, and else one after the other. */
final class CommonFacts {

  private static final String GAP = "; ";
  private static final Pattern AT_GAP = Pattern.compile(GAP);

  private final List<Snapshot> runs;
  private final List<MergedRun> jvms;

  CommonFacts(List<Snapshot> runs, List<MergedRun> jvms) {
    this.runs = runs;
    this.jvms = jvms;
  }

  String job() {
    return joined(MergedRun::job);
  }

  /** The JVM; its process number is 0 where there are several. */
  JvmInfo jvm() {
    List<List<String>> arguments =
        runs.stream().map(run -> run.jvm().arguments()).distinct().toList();
    return new JvmInfo(
        all(run -> run.jvm().version()),
        all(run -> run.jvm().vendor()),
        jvms.size() == 1 ? jvms.get(0).pid() : 0,
        arguments.size() == 1 ? arguments.get(0) : List.of());
  }

  /** The machine; of several, the one with most processors tells their number. */
  HostInfo host() {
    return new HostInfo(
        all(run -> run.host().os()),
        runs.stream().mapToInt(run -> run.host().cpus()).max().orElse(0),
        joined(MergedRun::host));
  }

  String clock() {
    return all(Snapshot::clock);
  }

  String budget() {
    return all(Snapshot::budget);
  }

  private String joined(Function<MergedRun, String> of) {
    return jvms.stream().map(of).distinct().sorted().collect(Collectors.joining(GAP));
  }

  private String all(Function<Snapshot, String> of) {
    return runs.stream()
        .map(of)
        .flatMap(AT_GAP::splitAsStream)
        .distinct()
        .sorted()
        .collect(Collectors.joining(GAP));
  }
}
