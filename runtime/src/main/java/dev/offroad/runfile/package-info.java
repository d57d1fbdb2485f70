/**
 * The files of a run. In: a {@link dev.offroad.snapshot.Snapshot}, or any text. Out: run files in
 * the format {@code offroad.run/1}, and files that appear whole or not at all.
 */
package dev.offroad.runfile;
