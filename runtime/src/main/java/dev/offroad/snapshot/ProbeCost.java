package dev.offroad.snapshot;

/**
 * What one probe costs on this JVM, as calibrated there, in nanoseconds a call.
 *
 * @param timedNanos the cost of a call that is timed
 * @param untimedNanos the cost of a call that is counted and not timed; 0 where there is no such
 *     call
 */
public record ProbeCost(long timedNanos, long untimedNanos) {}
