package dev.offroad.snapshot;

import java.util.List;

/**
 * A thread's calls that had not ended.
 *
 * @param thread the name of the thread
 * @param path the numbers of the sections that were open, the outermost first
 * @param sinceNanos how long the innermost of them had been open, in nanoseconds
 */
public record OpenCall(String thread, List<Integer> path, long sinceNanos) {

  /** Takes a copy of the path. */
  public OpenCall {
    path = List.copyOf(path);
  }
}
