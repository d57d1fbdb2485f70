/**
 * Runs of many JVMs made into one. In: snapshots, each from a file of its own. Out: one {@link
 * dev.offroad.snapshot.Snapshot} whose figures are the sums, in which each JVM is still known, or a
 * {@link dev.offroad.cli.merge.MergeProblem}.
 */
package dev.offroad.cli.merge;
