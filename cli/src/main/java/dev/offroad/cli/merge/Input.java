package dev.offroad.cli.merge;

import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.Snapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run to be merged.
 *
 * @param name how messages call it, the name of its file
 * @param run what was measured, by one JVM or by several that were merged before
 */
public record Input(String name, Snapshot run) {

  boolean isMerged() {
    return !run.merged().isEmpty();
  }

  /** The runs that are in it, each with the moment up to which it is. */
  Map<RunId, Instant> runs() {
    Map<RunId, Instant> runs = new LinkedHashMap<>();
    for (MergedRun part : run.merged()) {
      runs.put(RunId.of(part), part.endedAt());
    }
    if (runs.isEmpty()) {
      runs.put(RunId.of(run), run.endedAt());
    }
    return runs;
  }
}
