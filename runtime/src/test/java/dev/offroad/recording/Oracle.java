package dev.offroad.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a recorder should know, worked out slowly from the whole history of calls by the definitions
 * alone: nothing is summed up on the way, every figure is computed anew when it is asked for.
 *
 * <p>A node is named by its path of sections, such as {@code /0/3}. Figures are compared as text,
 * so that a failure shows them.
 */
final class Oracle {

  private final List<Call> history = new ArrayList<>();
  private final List<Call> stack = new ArrayList<>();
  private long lastEnd;

  Oracle(long firstStart) {
    lastEnd = firstStart;
  }

  int openCalls() {
    return stack.size();
  }

  void enter(int section, long now) {
    Call caller = stack.isEmpty() ? null : stack.get(stack.size() - 1);
    Call same = null;
    for (Call open : stack) {
      if (open.section == section) {
        same = open;
        break;
      }
    }
    String callerPath = caller == null ? "" : caller.path;
    String path = same != null ? same.path : callerPath + "/" + section;
    Call call = new Call(section, path, caller, same == null, now);
    history.add(call);
    if (caller != null) {
      caller.callees.add(call);
    }
    stack.add(call);
  }

  /** Ends the call at a depth, 1 for the outermost; those inside it end with it, and return. */
  void exit(int depth, boolean failed, long now) {
    while (stack.size() >= depth) {
      Call inner = stack.remove(stack.size() - 1);
      inner.end = now;
      inner.ended = true;
      inner.failed = failed && stack.size() == depth - 1;
    }
    lastEnd = now;
  }

  Map<String, String> nodes() {
    Map<String, List<Call>> byPath = new TreeMap<>();
    for (Call call : history) {
      byPath.computeIfAbsent(call.path, path -> new ArrayList<>()).add(call);
    }
    Map<String, String> nodes = new TreeMap<>();
    byPath.forEach((path, calls) -> nodes.put(path, figures(calls)));
    return nodes;
  }

  private String figures(List<Call> all) {
    List<Call> calls = all.stream().filter(call -> call.ended).toList();
    long[] durations = calls.stream().mapToLong(Call::duration).sorted().toArray();
    Map<Long, Long> histogram = new TreeMap<>();
    for (long duration : durations) {
      histogram.merge(upperEdge(duration), 1L, Long::sum);
    }
    return Images.text(
        calls.size(),
        calls.stream().filter(call -> !call.outermostOfSection).count(),
        calls.stream().filter(call -> call.failed).count(),
        calls.stream().mapToLong(call -> call.duration() - callees(call)).sum(),
        calls.stream().filter(call -> call.outermostOfSection).mapToLong(Call::duration).sum(),
        durations.length == 0 ? 0 : durations[0],
        durations.length == 0 ? 0 : durations[durations.length - 1],
        histogram);
  }

  List<String> open() {
    return stack.stream()
        .map(call -> Images.open(call.path, call.start, callees(call), call.outermostOfSection))
        .toList();
  }

  long lastEnd() {
    return lastEnd;
  }

  /** The time that passed inside measured calls, open ones included: no call inside another. */
  long measured(long now) {
    return history.stream()
        .filter(call -> call.caller == null)
        .mapToLong(call -> call.ended ? call.duration() : now - call.start)
        .sum();
  }

  private long callees(Call caller) {
    return caller.callees.stream().filter(call -> call.ended).mapToLong(Call::duration).sum();
  }

  /** The first bucket from below that the duration fits into. */
  private static long upperEdge(long duration) {
    int bucket = 0;
    while (RecorderImage.upperNanos(bucket) < duration) {
      bucket++;
    }
    return RecorderImage.upperNanos(bucket);
  }

  /** Sections that were called, for a test that its random programs do what they are meant to. */
  int longestPath() {
    return history.stream()
        .map(call -> call.path.split("/", -1).length - 1)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static final class Call {
    final int section;
    final String path;
    final Call caller;
    final boolean outermostOfSection;
    final long start;
    final List<Call> callees = new ArrayList<>();
    long end;
    boolean ended;
    boolean failed;

    Call(int section, String path, Call caller, boolean outermostOfSection, long start) {
      this.section = section;
      this.path = path;
      this.caller = caller;
      this.outermostOfSection = outermostOfSection;
      this.start = start;
    }

    long duration() {
      return end - start;
    }
  }
}
