package dev.offroad.cli.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The inputs among which no run is twice. Of the same run at two moments the later counts. What was
 * merged cannot be taken apart, so a run that is in two merged inputs is a problem.
 */
final class Distinct {

  private final Consumer<String> notes;
  private final List<Input> kept = new ArrayList<>();

  private Distinct(Consumer<String> notes) {
    this.notes = notes;
  }

  static List<Input> of(List<Input> inputs, Consumer<String> notes) throws MergeProblem {
    Distinct distinct = new Distinct(notes);
    for (Input input : inputs) {
      if (input.isMerged()) {
        distinct.addMerged(input);
      }
    }
    for (Input single : distinct.latest(inputs)) {
      distinct.addSingle(single);
    }
    return distinct.kept;
  }

  private void addMerged(Input input) throws MergeProblem {
    for (Input other : kept) {
      if (other.runs().equals(input.runs())) {
        notes.accept(input.name() + " holds the same runs as " + other.name() + ": counted once");
        return;
      }
      for (RunId run : input.runs().keySet()) {
        if (other.runs().containsKey(run)) {
          throw new MergeProblem(
              other.name()
                  + " and "
                  + input.name()
                  + " both hold the run "
                  + run
                  + ", which can be taken out of neither; merge the run files of the JVMs instead");
        }
      }
    }
    kept.add(input);
  }

  private List<Input> latest(List<Input> inputs) {
    Map<RunId, Input> latest = new LinkedHashMap<>();
    for (Input input : inputs) {
      if (!input.isMerged()) {
        latest.merge(RunId.of(input.run()), input, this::later);
      }
    }
    return List.copyOf(latest.values());
  }

  private Input later(Input one, Input other) {
    int order = one.run().endedAt().compareTo(other.run().endedAt());
    Input later = order >= 0 ? one : other;
    Input earlier = order >= 0 ? other : one;
    if (earlier.name().equals(later.name())) {
      notes.accept(later.name() + " is there twice: counted once");
    } else {
      notes.accept(
          earlier.name()
              + " is the same run as "
              + later.name()
              + (order == 0 ? ": counted once" : " at an earlier moment: the later one counts"));
    }
    return later;
  }

  private void addSingle(Input single) throws MergeProblem {
    RunId id = RunId.of(single.run());
    for (Input merged : kept) {
      Instant until = merged.isMerged() ? merged.runs().get(id) : null;
      if (until != null && single.run().endedAt().isAfter(until)) {
        throw new MergeProblem(
            merged.name()
                + " holds the run "
                + id
                + " up to an earlier moment than "
                + single.name()
                + " and it cannot be taken out; merge the run files of the JVMs instead");
      }
      if (until != null) {
        notes.accept(single.name() + " is in " + merged.name() + " already: counted once");
        return;
      }
    }
    kept.add(single);
  }
}
