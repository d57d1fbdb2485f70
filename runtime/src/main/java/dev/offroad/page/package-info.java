/**
 * The report as a page. In: a {@link dev.offroad.snapshot.Snapshot}, or data that somebody else
 * made. Out: one HTML file with its style, its scripts and its data in it.
 */
package dev.offroad.page;
