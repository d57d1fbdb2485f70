package dev.offroad.snapshot;

import java.util.List;

/**
 * Self time and calls over a part of the job.
 *
 * @param fromNanos where the part begins, in nanoseconds since the start of the job
 * @param toNanos where it ends
 * @param self self time by section, in nanoseconds
 * @param calls calls that ended in it, by section; empty in the files of versions that had none
 */
public record Slice(long fromNanos, long toNanos, List<SelfTime> self, List<Calls> calls) {

  /** Takes copies of the lists. */
  public Slice {
    self = List.copyOf(self);
    calls = List.copyOf(calls);
  }

  /**
   * A slice whose calls are not known.
   *
   * @param fromNanos where the part begins, in nanoseconds since the start of the job
   * @param toNanos where it ends
   * @param self self time by section, in nanoseconds
   */
  public Slice(long fromNanos, long toNanos, List<SelfTime> self) {
    this(fromNanos, toNanos, self, List.of());
  }

  /**
   * The self time of one section.
   *
   * @param section the section's number
   * @param nanos its self time in nanoseconds
   */
  public record SelfTime(int section, long nanos) {}

  /**
   * The calls of one section.
   *
   * @param section the section's number
   * @param calls how many ended
   */
  public record Calls(int section, long calls) {}
}
