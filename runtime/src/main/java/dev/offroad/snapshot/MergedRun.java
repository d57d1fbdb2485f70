package dev.offroad.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * One JVM of several whose runs were merged into one: what it had by itself, so that the least, the
 * mean and the most of a section in one JVM are still known. Durations are nanoseconds.
 *
 * @param job the name of its job
 * @param startedAt when it began
 * @param endedAt when its snapshot was taken
 * @param pid its process number
 * @param host the name of its machine, empty when it is not known
 * @param wallNanos the time between start and end
 * @param elapsedNanos the elapsed time of its threads
 * @param unmeasuredNanos what of it was in no measured call
 * @param probeNanos what of it was the probes' cost
 * @param self self time by section
 * @param calls calls that ended, by section
 */
public record MergedRun(
    String job,
    Instant startedAt,
    Instant endedAt,
    long pid,
    String host,
    long wallNanos,
    long elapsedNanos,
    long unmeasuredNanos,
    long probeNanos,
    List<Slice.SelfTime> self,
    List<Slice.Calls> calls) {

  /** Takes copies of the lists. */
  public MergedRun {
    self = List.copyOf(self);
    calls = List.copyOf(calls);
  }

  /**
   * The self time of a section.
   *
   * @param section its number
   * @return nanoseconds, 0 for one that was not called
   */
  public long selfOf(int section) {
    long nanos = 0;
    for (Slice.SelfTime time : self) {
      nanos += time.section() == section ? time.nanos() : 0;
    }
    return nanos;
  }
}
