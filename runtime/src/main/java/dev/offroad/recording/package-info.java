/**
 * The hot path: what happens when a measured call begins and ends. In: section numbers and the
 * time. Out: one {@link dev.offroad.recording.Recorder} for each thread, with its stack of open
 * frames and its call tree, and {@link dev.offroad.recording.RecorderImage}s, consistent copies of
 * them.
 */
package dev.offroad.recording;
