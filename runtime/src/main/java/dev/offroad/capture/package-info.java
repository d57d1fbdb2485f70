/**
 * From recorders to a snapshot. In: images of recorders, of threads that live and that have ended.
 * Out: one {@link dev.offroad.snapshot.Snapshot}, threads folded by kind, open calls included, the
 * cost of the probes taken out and named.
 */
package dev.offroad.capture;
