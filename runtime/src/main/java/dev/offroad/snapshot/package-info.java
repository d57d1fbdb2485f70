/**
 * What was measured, as immutable values: the contents of a run file. In: nothing of the rest of
 * Offroad. Out: {@link dev.offroad.snapshot.Snapshot} and its parts, for reports and for programs
 * that look at a running job.
 */
package dev.offroad.snapshot;
