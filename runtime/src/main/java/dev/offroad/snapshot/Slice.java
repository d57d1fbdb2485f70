package dev.offroad.snapshot;

import java.util.List;

/**
 * Self time over a part of the job.
 *
 * @param fromNanos where the part begins, in nanoseconds since the start of the job
 * @param toNanos where it ends
 * @param self self time by section, in nanoseconds
 */
public record Slice(long fromNanos, long toNanos, List<SelfTime> self) {

  /** Takes a copy of the list. */
  public Slice {
    self = List.copyOf(self);
  }

  /**
   * The self time of one section.
   *
   * @param section the section's number
   * @param nanos its self time in nanoseconds
   */
  public record SelfTime(int section, long nanos) {}
}
