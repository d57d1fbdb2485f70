package dev.offroad.snapshot;

/**
 * A bucket of a histogram of durations.
 *
 * @param upperNanos the longest duration that it holds, in nanoseconds; at most 12.5 % above any of
 *     them, or up to twice as high after {@link Snapshot#withRareDurationsTogether}
 * @param calls how many calls it holds, 1 or more
 */
public record Bucket(long upperNanos, long calls) {}
