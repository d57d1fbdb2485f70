/**
 * What generated code calls, and nobody else. In: the entry and the exit of measured calls. Out:
 * calls on the recorder of the thread.
 */
package dev.offroad.probe;
