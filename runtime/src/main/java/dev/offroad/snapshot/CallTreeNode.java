package dev.offroad.snapshot;

import java.util.List;

/**
 * A section at one place in the call tree. All durations are nanoseconds.
 *
 * @param section the section's number
 * @param calls calls that have ended
 * @param timedCalls those of them that were timed
 * @param errors those of them that ended by an exception
 * @param selfNanos time in the section without the measured calls that it made, and without the
 *     probes; calls that are open count with their time so far
 * @param totalNanos time in the section with everything that it called, recursion counted once,
 *     without the probes
 * @param probeNanos the estimated cost of the probes of these calls
 * @param minNanos the shortest timed call that has ended, 0 when none has
 * @param maxNanos the longest timed call that has ended, 0 when none has
 * @param histogram durations of the timed calls that have ended, the shortest first
 * @param selfErrorNanos the standard error of the self time, 0 when every call was timed
 * @param children the measured calls made from here
 */
public record CallTreeNode(
    int section,
    long calls,
    long timedCalls,
    long errors,
    long selfNanos,
    long totalNanos,
    long probeNanos,
    long minNanos,
    long maxNanos,
    List<Bucket> histogram,
    long selfErrorNanos,
    List<CallTreeNode> children) {

  /** Takes copies of the lists. */
  public CallTreeNode {
    histogram = List.copyOf(histogram);
    children = List.copyOf(children);
  }
}
