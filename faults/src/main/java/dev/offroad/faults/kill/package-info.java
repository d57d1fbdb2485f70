/** Ends that no shutdown hook sees: only the last checkpoint is left. */
package dev.offroad.faults.kill;
