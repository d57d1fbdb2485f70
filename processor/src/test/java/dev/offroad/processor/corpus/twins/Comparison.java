package dev.offroad.processor.corpus.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares originals with their twins. The original is tried twice: where it does not agree with
 * itself, as with random numbers and times of day, nothing is compared from there on.
 */
final class Comparison {

  private static final int TRIES = 10;

  private final Supplier<Call> calls;
  private final List<String> differences = new ArrayList<>();
  private final List<String> unending = new ArrayList<>();
  private int subjects;
  private int steps;
  private int thrown;
  private int unsteady;
  private int unchecked;

  /** Each trace has a {@code Call} of its own: one that did not end may still be at work. */
  Comparison(Supplier<Call> calls) {
    this.calls = calls;
  }

  void compare(Subject subject) {
    Optional<List<String>> original = trace(subject, Subject.Side.ORIGINAL);
    Optional<List<String>> again = original.flatMap(first -> trace(subject, Subject.Side.ORIGINAL));
    if (again.isEmpty()) {
      unending.add(subject.name());
      return;
    }
    List<String> expected = agreed(original.get(), again.get());
    if (expected.size() < original.get().size()) {
      unsteady++;
    }
    if (!expected.isEmpty()) {
      hold(subject, expected, trace(subject, Subject.Side.MEASURED));
    }
  }

  private Optional<List<String>> trace(Subject subject, Subject.Side side) {
    Call call = calls.get();
    Optional<List<String>> trace = Deadline.call(() -> subject.trace(side, call));
    if (trace.isEmpty()) {
      call.abandon();
    }
    return trace;
  }

  private static List<String> agreed(List<String> one, List<String> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }

  private void hold(Subject subject, List<String> expected, Optional<List<String>> measured) {
    subjects++;
    steps += expected.size();
    thrown += (int) expected.stream().filter(step -> step.contains("throws ")).count();
    List<String> found = measured.orElse(List.of("does not end"));
    int same = agreed(expected, found).size();
    if (same < found.size() && found.get(same).contains(Call.UNCHECKED)) {
      unchecked++;
    } else if (same < expected.size() && isChance(subject, expected, same)) {
      unsteady++;
    } else if (same < expected.size()) {
      differences.add(
          subject.name()
              + "\n step "
              + same
              + "\n original "
              + start(expected.get(same))
              + "\n measured "
              + (same < found.size() ? start(found.get(same)) : "nothing"));
    }
  }

  /**
   * Whether a step comes out otherwise when it is tried again: what random numbers, the time of day
   * or other threads have a part in can agree with itself twice.
   */
  private boolean isChance(Subject subject, List<String> expected, int step) {
    List<String> steps = expected.subList(0, step + 1);
    for (int i = 0; i < TRIES; i++) {
      Optional<List<String>> original = trace(subject, Subject.Side.ORIGINAL);
      Optional<List<String>> measured = trace(subject, Subject.Side.MEASURED);
      boolean steady = original.isPresent() && agreed(steps, original.get()).equals(steps);
      boolean same = measured.isPresent() && agreed(steps, measured.get()).equals(steps);
      if (!steady || same) {
        return true;
      }
    }
    return false;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(1500, text.length()));
  }

  /** What was not the same. There must be nothing. */
  List<String> differences() {
    return differences;
  }

  /** What was not compared, as it waits for something. */
  List<String> unending() {
    return unending;
  }

  @Override
  public String toString() {
    return String.format(
        "%,d compared in %,d calls (%,d of them threw), %,d of them only in part as the original is"
            + " not steady, %,d only up to an argument that no compiler would take; %,d left out as"
            + " they do not end",
        subjects, steps, thrown, unsteady, unchecked, unending.size());
  }
}
