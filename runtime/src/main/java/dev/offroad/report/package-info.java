/**
 * What people read. In: a {@link dev.offroad.snapshot.Snapshot}. Out: the figures that every form
 * of the report shows, the claim, and the text report.
 */
package dev.offroad.report;
