/**
 * What people and programs read. In: a {@link dev.offroad.snapshot.Snapshot}. Out: the text report
 * and the run file, with the same numbers from the same code, and the files that hold them.
 */
package dev.offroad.report;
