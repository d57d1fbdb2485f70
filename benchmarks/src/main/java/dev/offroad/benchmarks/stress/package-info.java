/**
 * Readers beside writers, by jcstress: whether an image of a recorder is ever torn. In: calls whose
 * every moment is known. Out: for each reading, how the image was taken, or the law that it broke.
 */
package dev.offroad.benchmarks.stress;
