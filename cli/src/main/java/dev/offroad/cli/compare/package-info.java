/**
 * Two runs compared. In: two snapshots. Out: {@link dev.offroad.cli.compare.Comparison}, which says
 * of the job and of each section what changed, what of the whole change that explains, and whether
 * the samples allow to say that it became faster or slower.
 */
package dev.offroad.cli.compare;
