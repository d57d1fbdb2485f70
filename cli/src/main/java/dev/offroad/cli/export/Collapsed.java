package dev.offroad.cli.export;

import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collapsed stacks, for {@code flamegraph.pl} and its relatives: a line for each stack, frames
 * between semicolons, the thread's name first, and the self time in nanoseconds.
 */
public final class Collapsed {

  private Collapsed() {}

  /**
   * The stacks of a run.
   *
   * @param snapshot what was measured
   * @return lines, each with its end
   */
  public static String of(Snapshot snapshot) {
    Stacks stacks = new Stacks(snapshot);
    StringBuilder out = new StringBuilder();
    for (ThreadEntry thread : snapshot.threads()) {
      for (Stacks.Stack stack : stacks.of(thread)) {
        out.append(line(thread.name(), stack.frames())).append(' ').append(stack.nanos());
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String line(String thread, List<String> frames) {
    return Stream.concat(Stream.of(thread), frames.stream())
        .map(Collapsed::frame)
        .collect(Collectors.joining(";"));
  }

  /** No character of a name ends a frame or a line. */
  private static String frame(String name) {
    String shown = name.replace(';', ':').replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    return shown.isEmpty() ? "(no name)" : shown;
  }
}
