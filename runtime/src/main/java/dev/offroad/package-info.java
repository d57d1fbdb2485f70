/**
 * What users write: annotations for methods, sections for blocks, and a look at what was measured.
 * In: the user's choice of what to measure. Out: calls on probes, snapshots and reports.
 */
package dev.offroad;
