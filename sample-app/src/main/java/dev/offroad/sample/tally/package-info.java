/**
 * Counts. In: class files that were read. Out: a {@link dev.offroad.sample.tally.Census}, the
 * result of the job, and its text.
 */
package dev.offroad.sample.tally;
